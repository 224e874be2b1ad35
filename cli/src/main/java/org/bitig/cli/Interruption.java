package org.bitig.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.bitig.encoder.NativeCalls;

/**
 * Ends the process when it is told to: Ctrl-C, a closed terminal, {@code kill}.
 *
 * <p>The JVM would do so by itself, but while threads are inside ONNX Runtime, which crashes on it.
 */
final class Interruption {
  /** On some systems the last one is not known. */
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  /** What shells add to a signal's number for the exit code of what it ended. */
  private static final int BY_SIGNAL = 128;

  private Interruption() {}

  /**
   * From now on a signal ends native work first, then the process with its shutdown hooks. Where
   * signals cannot be handled the JVM's own way stays.
   */
  static void await() {
    try {
      // By reflection: javac warns of this class whatever one says, and nothing succeeds it. It
      // respects that a signal is ignored, as under nohup.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method number = signal.getMethod("getNumber");
      Object ending =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> end((int) number.invoke(arguments[0])));
      for (String name : SIGNALS) {
        handle(signal, handler, name, ending);
      }
    } catch (ReflectiveOperationException e) {
      // A Java without this class.
    }
  }

  private static void handle(Class<?> signal, Class<?> handler, String name, Object ending)
      throws ReflectiveOperationException {
    try {
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ending);
    } catch (InvocationTargetException e) {
      // Not a signal of this system, or one that is kept from Java by -Xrs.
    }
  }

  private static Object end(int signal) {
    NativeCalls.end();
    System.exit(BY_SIGNAL + signal);
    return signal;
  }
}
