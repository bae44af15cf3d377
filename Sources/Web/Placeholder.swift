internal import Hummingbird
enum WebPlaceholder {}
