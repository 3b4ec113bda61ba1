package lab.harness.assertion;

import lab.harness.verdict.Finding;

/** A call of a command, as a student would write it, with what is special about it in words. */
public enum Call {
  CREATE("call.create"),
  CREATE_TAKEN("call.create.taken"),
  CREATE_BY_NOBODY("call.create.byNobody"),
  CREATE_OVERTAKEN("call.create.overtaken"),
  CREATE_ONCE_MORE("call.create.onceMore"),
  JOIN("call.join"),
  JOIN_FULL("call.join.full"),
  JOIN_STARTED("call.join.started"),
  JOIN_ENDED("call.join.ended"),
  JOIN_TWICE("call.join.twice"),
  JOIN_BY_NOBODY("call.join.byNobody"),
  JOIN_NO_GAME("call.join.noGame"),
  JOIN_LAST_PLACE_TAKEN("call.join.lastPlaceTaken"),
  JOIN_TOGETHER("call.join.together"),
  JOIN_ELSEWHERE_TOO("call.join.elsewhereToo"),
  JOIN_ONCE_MORE("call.join.onceMore"),
  START("call.start"),
  START_NOT_FULL("call.start.notFull"),
  START_STARTED("call.start.started"),
  START_ENDED("call.start.ended"),
  START_NO_GAME("call.start.noGame"),
  START_OVERTAKEN("call.start.overtaken"),
  START_ONCE_MORE("call.start.onceMore"),
  FINISH("call.finish"),
  FINISH_NOT_STARTED("call.finish.notStarted"),
  FINISH_ENDED("call.finish.ended"),
  FINISH_NO_GAME("call.finish.noGame"),
  FINISH_OUTSIDER("call.finish.outsider"),
  FINISH_ONE_TWICE("call.finish.oneTwice"),
  FINISH_OVERTAKEN("call.finish.overtaken"),
  FINISH_WINNER_LEFT("call.finish.winnerLeft"),
  FINISH_ONCE_MORE("call.finish.onceMore");

  private final String key;

  Call(String key) {
    this.key = key;
  }

  Finding told() {
    return Finding.of(key);
  }
}
