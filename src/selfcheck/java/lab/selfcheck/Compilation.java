package lab.selfcheck;

import java.util.List;

/**
 * What came of compiling.
 *
 * @param success whether there are classes now
 * @param problems errors and warnings in the order in which the compiler met them, each in the form
 *     {@code File.java:line: error: message}
 */
record Compilation(boolean success, List<String> problems) {

  /** Copies the list, so that the record does not change. */
  Compilation {
    problems = List.copyOf(problems);
  }
}
