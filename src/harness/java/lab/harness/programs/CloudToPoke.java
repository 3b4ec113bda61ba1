package lab.harness.programs;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lab.harness.cloud.ServerSettings;
import lab.harness.fixture.Exercise;
import lab.harness.settings.Settings;
import lab.harness.text.Message;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import lab.harness.verdict.NotJudged;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.Verdict;
import lab.harness.verdict.WrongAnswer;
import lab.harness.workspace.OpenCloud;
import lab.harness.workspace.OpenCloud.Contents;
import lab.harness.world.ItemsFile;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The embedded cloud with the student's stack in it, for AWS's tools, until Ctrl-C. */
public final class CloudToPoke {

  /** Always the same, so that a terminal goes on when the cloud is started anew. */
  private static final AwsBasicCredentials KEYS =
      AwsBasicCredentials.create("BATTLEROYALELABKEY", "battle-royale-lab-secret");

  private static final Words WORDS = SystemSettings.words();

  /** What goes wrong with a request is told to who sent it. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private CloudToPoke() {}

  /**
   * Opens the cloud, prints how to reach it, and keeps it until this JVM is told to end, which then
   * has the status 0. If something is wrong, it says so and has the status 1.
   *
   * @param args see the text {@code poke.help}
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      CloudArguments arguments = CloudArguments.of(args);
      if (arguments.help()) {
        Screen.print(WORDS.of("poke.help").lines());
        return;
      }
      new JvmSettings(true); // until Java ends
      System.setProperty(LOG_LEVEL, "off");
      Screen.print(open(arguments, SystemSettings.read()).lines());
      CtrlC.await();
    } catch (WrongAnswer | BadInputException | NotJudged e) {
      Screen.print(Message.of(WORDS, ((Verdict) e).finding().at(StudentCode.line(e))).lines());
      System.exit(1);
    }
  }

  private static CloudText open(CloudArguments arguments, Settings settings) {
    TemporaryFolder.prepare();
    List<Map<String, AttributeValue>> items =
        arguments.load() ? ItemsFile.read(settings.items()) : List.of();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    Exercise exercise = new Exercise(SystemSettings.classes(settings, context));
    OpenCloud cloud =
        new OpenCloud(new ServerSettings(arguments.s3Port(), arguments.dynamoPort(), KEYS, true));
    cloud.s3();
    cloud.dynamo();
    Contents contents = cloud.deploy(exercise.stack());
    if (arguments.load()) {
      cloud.load(table(contents), items, settings.items());
    }
    CloudText text =
        new CloudText(
            WORDS,
            cloud.s3(),
            cloud.dynamo(),
            contents,
            arguments.load() ? OptionalInt.of(items.size()) : OptionalInt.empty(),
            ShellVariables.of(cloud, KEYS, contents.buckets().stream().findFirst()));
    CtrlC.then(cloud::close);
    return text;
  }

  private static String table(Contents contents) {
    return contents.tables().stream()
        .findFirst()
        .orElseThrow(() -> new BadInputException(Finding.of("poke.load.none")));
  }
}
