"""What the lab's sheet has students do in Python, in a cloud that the variables name.

Takes a file of items and a file to upload; prints what came, a line for each question.
"""

import json
import os
import sys
import tempfile
from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Key


def resource(service):
    """Before 1.28, boto3 does not read the variable that names the endpoint."""
    version = tuple(int(part) for part in boto3.__version__.split(".")[:2])
    old = version < (1, 28)
    endpoint = os.environ["AWS_ENDPOINT_URL_" + service.upper()] if old else None
    return boto3.resource(service, endpoint_url=endpoint)


def objects(bucket, path):
    bucket.object_versions.delete()
    with open(path, "rb") as file:
        bucket.Object("hello.txt").put(Body=file)
    bucket.Object("hello.txt").put(Body=b"another text")
    bucket.upload_file(path, "folder/été 1.txt")
    print("keys", [it.key for it in bucket.objects.all()])
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy")
        bucket.download_file("folder/été 1.txt", copy)
        with open(path, "rb") as one, open(copy, "rb") as other:
            print("same", one.read() == other.read())
    versions = list(bucket.object_versions.filter(Prefix="hello.txt"))
    print("versions", len(versions), [it.is_latest for it in versions])
    with open(path, "rb") as file:
        print("first", versions[-1].get()["Body"].read() == file.read())
    bucket.Object("hello.txt").delete()
    print("deleted", [it.key for it in bucket.objects.filter(Prefix="hello")])
    print("kept", len(list(bucket.object_versions.filter(Prefix="hello.txt"))))


def load(table, path):
    with open(path, encoding="utf-8") as file, table.batch_writer() as batch:
        for row in file:
            batch.put_item(Item=json.loads(row, parse_float=Decimal))
    count = table.scan(Select="COUNT", ReturnConsumedCapacity="TOTAL")
    print("scan", count["Count"], count["ConsumedCapacity"]["CapacityUnits"])


def ask(table, **query):
    answer = table.query(ReturnConsumedCapacity="TOTAL", **query)
    return answer["Count"], answer["ConsumedCapacity"]["CapacityUnits"]


def questions(table):
    player = "johnsonscott"
    game = "GAME#c9c3917e-30f3-4ba4-82c4-2e9a0e4d1cfd"
    user = Key("PK").eq("USER#" + player) & Key("SK").eq("#METADATA#" + player)
    print("player", *ask(table, KeyConditionExpression=user))
    print("game", *ask(table, KeyConditionExpression=Key("PK").eq(game)))
    print(
        "players",
        *ask(
            table,
            KeyConditionExpression="PK = :game AND begins_with(SK, :user)",
            ExpressionAttributeValues={":game": game, ":user": "USER#"},
        ),
    )
    print(
        "open",
        *ask(
            table,
            IndexName="OpenGamesIndex",
            KeyConditionExpression=Key("map").eq("Green Grasslands"),
        ),
    )


def main(items, file):
    objects(resource("s3").Bucket(os.environ["LAB_BUCKET"]), file)
    table = resource("dynamodb").Table("battle-royale")
    load(table, items)
    questions(table)


main(*sys.argv[1:])
