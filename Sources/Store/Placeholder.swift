internal import GRDB
enum StorePlaceholder {}
