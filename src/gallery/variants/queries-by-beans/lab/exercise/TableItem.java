package lab.exercise;

import java.util.Optional;
import lab.contract.Game;
import lab.contract.User;
import lab.contract.UserGameMapping;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** Any item of the table: a user, a game or a mapping. */
@DynamoDbBean
public class TableItem {

  private String pk;
  private String sk;
  private String username;
  private String name;
  private String email;
  private String birthdate;
  private String address;
  private String gameId;
  private String map;
  private String creator;
  private Integer people;
  private String createTime;
  private String openTimestamp;
  private String startTime;
  private String endTime;
  private String gold;
  private String silver;
  private String bronze;
  private String place;

  User toUser() {
    return new User(username, name, email, birthdate, address);
  }

  Game toGame() {
    return new Game(
        gameId,
        map,
        creator,
        people,
        createTime,
        Optional.ofNullable(openTimestamp),
        Optional.ofNullable(startTime),
        Optional.ofNullable(endTime),
        Optional.ofNullable(gold),
        Optional.ofNullable(silver),
        Optional.ofNullable(bronze));
  }

  UserGameMapping toMapping() {
    return new UserGameMapping(gameId, username, Optional.ofNullable(place));
  }

  @DynamoDbPartitionKey
  @DynamoDbSecondarySortKey(indexNames = "InvertedIndex")
  @DynamoDbAttribute("PK")
  public String getPk() {
    return pk;
  }

  public void setPk(String pk) {
    this.pk = pk;
  }

  @DynamoDbSortKey
  @DynamoDbSecondaryPartitionKey(indexNames = "InvertedIndex")
  @DynamoDbAttribute("SK")
  public String getSk() {
    return sk;
  }

  public void setSk(String sk) {
    this.sk = sk;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getBirthdate() {
    return birthdate;
  }

  public void setBirthdate(String birthdate) {
    this.birthdate = birthdate;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  @DynamoDbAttribute("game_id")
  public String getGameId() {
    return gameId;
  }

  public void setGameId(String gameId) {
    this.gameId = gameId;
  }

  @DynamoDbSecondaryPartitionKey(indexNames = "OpenGamesIndex")
  public String getMap() {
    return map;
  }

  public void setMap(String map) {
    this.map = map;
  }

  public String getCreator() {
    return creator;
  }

  public void setCreator(String creator) {
    this.creator = creator;
  }

  public Integer getPeople() {
    return people;
  }

  public void setPeople(Integer people) {
    this.people = people;
  }

  @DynamoDbAttribute("create_time")
  public String getCreateTime() {
    return createTime;
  }

  public void setCreateTime(String createTime) {
    this.createTime = createTime;
  }

  @DynamoDbSecondarySortKey(indexNames = "OpenGamesIndex")
  @DynamoDbAttribute("open_timestamp")
  public String getOpenTimestamp() {
    return openTimestamp;
  }

  public void setOpenTimestamp(String openTimestamp) {
    this.openTimestamp = openTimestamp;
  }

  @DynamoDbAttribute("start_time")
  public String getStartTime() {
    return startTime;
  }

  public void setStartTime(String startTime) {
    this.startTime = startTime;
  }

  @DynamoDbAttribute("end_time")
  public String getEndTime() {
    return endTime;
  }

  public void setEndTime(String endTime) {
    this.endTime = endTime;
  }

  public String getGold() {
    return gold;
  }

  public void setGold(String gold) {
    this.gold = gold;
  }

  public String getSilver() {
    return silver;
  }

  public void setSilver(String silver) {
    this.silver = silver;
  }

  public String getBronze() {
    return bronze;
  }

  public void setBronze(String bronze) {
    this.bronze = bronze;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
