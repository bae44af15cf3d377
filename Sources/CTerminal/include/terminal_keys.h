// The terminal of a program that asks questions.
#ifndef CVM_TERMINAL_KEYS_H
#define CVM_TERMINAL_KEYS_H

/// Has the terminal of standard input give each key as it is pressed, without showing it, and CR as CR.
///
/// It stays so between two questions: a terminal with its usual settings turns CR into LF, and a scanner's CR LF that
/// arrives while the program works would be two line ends. The settings come back when the program ends, by itself or by
/// a signal other than SIGKILL, unless it runs in the background; Ctrl-Z does not stop it.
///
/// - Parameter reads: whether the program waits for a key now. Then Ctrl-C is a key too; else it is SIGINT.
/// - Returns: 0, or errno; ENOTTY if standard input is no terminal.
int cvm_take_keys(int reads);

/// Gives the terminal its own settings back; does nothing if they were never changed.
void cvm_return_terminal(void);

/// Gives the terminal back, and sends this program SIGINT as Ctrl-C does: to all its threads, since the one that reads
/// may have signals blocked. Returns only if the program handles or ignores SIGINT itself.
void cvm_interrupt(void);

#endif
