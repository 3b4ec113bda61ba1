package lab.selfcheck;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableLocalSecondaryIndexArgs;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.Storage;

/** Programs with one fault in what they declare of the table. */
final class TableFaults {

  private TableFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(
            "a table without arguments",
            "The cloud refused Table \"games\"",
            Fault.TABLE,
            context -> {
              new Table("games");
              SoundStack.bucket(context);
            }),
        new Fault(
            "a table without capacity",
            "No provisioned throughput",
            Fault.TABLE,
            context -> {
              Table table =
                  new Table(
                      "games",
                      Programs.table()
                          .name(Storage.TABLE_NAME)
                          .globalSecondaryIndexes(SoundStack.index("I", "PK", "PK").build())
                          .build());
              context.export(Storage.TABLE_OUTPUT, table.name());
              SoundStack.bucket(context);
            }),
        new Fault(
            "a table whose builder lacks a type",
            "TableAttributeArgs without type",
            Fault.TABLE,
            context -> {
              SoundStack.bucket(context);
              com.pulumi.aws.dynamodb.inputs.TableAttributeArgs.builder().name("PK").build();
            }),
        new Fault(
            "an attribute that no key uses",
            "no key uses: people",
            Fault.TABLE,
            context -> {
              SoundStack.bucket(context);
              var args = SoundStack.tableArgs(SoundStack.inverted()).build();
              new Table(
                  "games",
                  com.pulumi.aws.dynamodb.TableArgs.builder(args)
                      .attributes(
                          Programs.string("PK"), Programs.string("SK"), Programs.string("people"))
                      .build());
            }),
        new Fault(
            "attributes by one builder",
            "open_timestamp is declared 4 times instead",
            Fault.TABLE,
            context -> {
              SoundStack.bucket(context);
              var one = com.pulumi.aws.dynamodb.inputs.TableAttributeArgs.builder().type("S");
              var args = SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse()).build();
              new Table(
                  "games",
                  com.pulumi.aws.dynamodb.TableArgs.builder(args)
                      .attributes(
                          Stream.of("PK", "SK", "map", "open_timestamp")
                              .map(name -> one.name(name).build())
                              .toList())
                      .build());
            }),
        index(
            "two indexes of one name",
            "declares two indexes of the name OpenGamesIndex",
            "11 declared",
            SoundStack.sparse(),
            SoundStack.sparse()),
        index(
            "an index on an attribute that is not declared",
            "does not declare: opened_at",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("OpenGamesIndex", "map", "opened_at").build()),
        index(
            "an index of another name on attributes that are not declared",
            "does not declare: maps, opened_at",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("ByMap", "maps", "opened_at").build()),
        index(
            "an inverted index on an attribute that is not declared",
            "does not declare: username",
            "11 declared",
            SoundStack.index("PlayersIndex", "username", "PK").build(),
            SoundStack.sparse()),
        index(
            "a projection that is none",
            "projectionType \"all\"",
            "11 declared",
            SoundStack.index("InvertedIndex", "SK", "PK").projectionType("all").build(),
            SoundStack.sparse()),
        index(
            "a projection with attributes that it has anyway",
            "refused the index OpenGamesIndex of Table \"games\"",
            "12 declared",
            SoundStack.inverted(),
            SoundStack.index("OpenGamesIndex", "map", "open_timestamp")
                .nonKeyAttributes("people")
                .build()),
        index(
            "an index without capacity",
            "refused the index InvertedIndex",
            "11 declared",
            TableGlobalSecondaryIndexArgs.builder()
                .name("InvertedIndex")
                .hashKey("SK")
                .rangeKey("PK")
                .projectionType("ALL")
                .build(),
            SoundStack.sparse()),
        new Fault(
            "an index that is local and has the table's own sort key for its partition",
            "refused the index InvertedIndex",
            List.of("11 declared"),
            context -> {
              var local =
                  TableLocalSecondaryIndexArgs.builder()
                      .name("InvertedIndex")
                      .rangeKey("PK")
                      .projectionType("ALL")
                      .build();
              Table table =
                  new Table(
                      "games",
                      SoundStack.tableArgs(SoundStack.sparse())
                          .localSecondaryIndexes(local)
                          .build());
              context.export(Storage.TABLE_OUTPUT, table.name());
              SoundStack.bucket(context);
            }));
  }

  private static Fault index(
      String name,
      String says,
      String test,
      TableGlobalSecondaryIndexArgs inverted,
      TableGlobalSecondaryIndexArgs sparse) {
    return new Fault(
        name,
        says,
        List.of(test),
        context -> {
          SoundStack.bucket(context);
          Table table = new Table("games", SoundStack.tableArgs(inverted, sparse).build());
          context.export(Storage.TABLE_OUTPUT, table.name());
        });
  }
}
