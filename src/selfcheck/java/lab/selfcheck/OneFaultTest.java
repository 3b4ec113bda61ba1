package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.s3.BucketObject;
import com.pulumi.aws.s3.BucketObjectArgs;
import lab.contract.NotDoneYetException;
import lab.harness.deploy.StackConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault in a program costs what it is about, and no other step. */
class OneFaultTest extends DeployBench {

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "lab.selfcheck.BucketFaults#all",
    "lab.selfcheck.TableFaults#all",
    "lab.selfcheck.EndFaults#all"
  })
  void costsNoOtherStep(Fault fault) {
    StackJudgement judgement = StackJudgement.of(fault.program(), cloud, StackConfig.NONE);

    assertThat(judgement.lost().keySet()).containsExactlyInAnyOrderElementsOf(fault.costs());
    assertThat(fault.costs())
        .anySatisfy(test -> assertThat(judgement.told(test)).contains(fault.says()));
  }

  @Test
  void whatIsNotWrittenYetCostsOnlyItself() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              SoundStack.bucket(context);
              throw new NotDoneYetException();
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost().keySet()).containsExactlyInAnyOrderElementsOf(Fault.TABLE);
    assertThat(judgement.lost().values())
        .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(NotDoneYetException.class));
  }

  @Test
  void anExceptionThatKeepsNothingFromTheCloudIsTold() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              SoundStack.declare(context);
              context.output("any").applyValue(Fault::oh);
              context.export("more", context.output("any").applyValue(Fault::oh));
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost()).isEmpty();
    assertThat(judgement.notes())
        .containsExactly(
            "pulumi up would end with an error,"
                + " since your Pulumi program threw IllegalStateException: oh");
  }

  @Test
  void whatNoStepAsksForCostsNothingEvenIfItIsDeclaredTwice() {
    StackJudgement judgement =
        StackJudgement.of(
            context -> {
              var object = BucketObjectArgs.builder().bucket("any").key("k").content("c").build();
              SoundStack.declare(context);
              new BucketObject("hello", object);
              new BucketObject("hello", object);
            },
            cloud,
            StackConfig.NONE);

    assertThat(judgement.lost()).isEmpty();
    assertThat(judgement.notes())
        .containsExactly(
            "Not judged, and costs nothing: BucketObject \"hello\"",
            "pulumi up would refuse BucketObject \"hello\", which is declared twice."
                + " No step asks for it, so it costs nothing.");
  }
}
