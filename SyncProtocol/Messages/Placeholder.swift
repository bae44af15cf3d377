internal import Crypto
enum P {}
