package lab.harness.programs;

import java.io.IOException;
import java.nio.file.Path;
import lab.harness.settings.Settings;
import lab.harness.world.ItemsFile;
import lab.harness.world.World;

/** Writes the file of items that comes with the lab. */
public final class Fixture {

  private Fixture() {}

  /**
   * Writes the file, or another that is named.
   *
   * @throws IOException if it can't be written
   */
  public static void main(String[] args) throws IOException {
    Path file = args.length > 0 ? Path.of(args[0]) : Settings.SHEET_ITEMS;
    ItemsFile.write(file, World.sheet().items());
  }
}
