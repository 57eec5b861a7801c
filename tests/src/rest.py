"""Plays draft, publication, bid and receipt with the standard library alone, from openapi.json. Prints what it saw."""
import json
import sys
import urllib.error
import urllib.request
import uuid

scene = json.load(sys.stdin)
base = scene["baseUrl"]
with urllib.request.urlopen(base + "/openapi.json") as response:
    contract = json.load(response)
server = contract["servers"][0]["url"] if contract.get("servers") else ""
operations = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, item in contract["paths"].items()
    for method, operation in item.items()
    if isinstance(operation, dict) and "operationId" in operation
}


def call(operation_id, key, body=None, version=None, idempotency_key=None, **path_values):
    method, path, operation = operations[operation_id]
    for name, value in path_values.items():
        path = path.replace("{" + name + "}", value)
    headers = {"Authorization": "Bearer " + key}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if method in ("POST", "PATCH") and idempotency_key is not False:
        headers["Idempotency-Key"] = idempotency_key or str(uuid.uuid4())
    if version is not None:
        headers["If-Match"] = '"%d"' % version
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base + path, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            status, answer = response.status, json.load(response)
    except urllib.error.HTTPError as error:
        assert error.headers["Content-Type"].startswith("application/problem+json"), error.headers["Content-Type"]
        status, answer = error.code, json.load(error)
        assert answer["status"] == status and answer["instance"].startswith("urn:uuid:"), answer
    assert str(status) in operation["responses"] or "default" in operation["responses"], (operation_id, status)
    return status, answer


seen = {}
commissioner, bidder = scene["commissioner"], scene["bidder"]
status, drafted = call("competition.draft", commissioner, {"agreementId": scene["agreementId"], "brief": scene["brief"]})
assert status == 201, drafted
here = {"competitionId": drafted["id"]}
seen["noVersion"] = call("competition.publish", commissioner, {}, **here)[1]["code"]
seen["staleVersion"] = call("competition.publish", commissioner, {}, version=9, **here)[1]["code"]
for key in scene["panel"]:
    status, declared = call("competition.declareInterest", key, {"phase": "before-issue", "conflict": False}, **here)
    assert status == 201, declared
status, published = call("competition.publish", commissioner, {}, version=drafted["version"], **here)
assert status == 200, published
seen["noKey"] = call("competition.submitBid", bidder, scene["bid"], idempotency_key=False, **here)[1]["code"]
seen["wrongKey"] = call("competition.submitBid", "ck_test_nobody", scene["bid"], **here)[1]["code"]
faulty = dict(scene["bid"], answers=[])
status, problem = call("competition.submitBid", bidder, faulty, **here)
seen["faulty"] = [problem["status"], sorted({fault["code"] for fault in problem["errors"]})]
key = str(uuid.uuid4())
status, receipt = call("competition.submitBid", bidder, scene["bid"], idempotency_key=key, **here)
assert status == 201, receipt
seen["again"] = call("competition.submitBid", bidder, scene["bid"], idempotency_key=key, **here)[1] == receipt
seen["stage"] = call("competition.find", bidder, **here)[1]["stage"]
seen["receipt"] = receipt
print(json.dumps(seen))
