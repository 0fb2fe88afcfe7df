"""A web endpoint, with nothing but the standard library: ``python examples/integrations/web.py 8000``, then POST a case to /?as_of=DATE."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server

from tvisa import CaseFileError, TvisaError, law_of, schema, screen

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Answer with the result by number; /law gives the table of texts, and /schema says what to expect."""
    asked = parse_qs(environ.get("QUERY_STRING", ""))
    status, answer = "200 OK", ""
    try:
        day = asked.get("as_of", [""])[0]
        if environ["PATH_INFO"] == "/law":
            answer = json.dumps(law_of(day).as_dict())
        elif environ["PATH_INFO"] == "/schema":
            answer = json.dumps(schema("screening"))
        else:
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            answer = screen(json.loads(body), day).to_json("elements", "filing")
    except CaseFileError as error:
        # Each problem by its place, and never what stands there.
        status = "422 Unprocessable Content"
        answer = json.dumps([{"path": problem.path, "message": problem.message} for problem in error.problems])
    except (TvisaError, ValueError) as error:
        status, answer = (
            "400 Bad Request",
            json.dumps({"message": str(error) if isinstance(error, TvisaError) else "no JSON"}),
        )
    start_response(status, [("Content-Type", "application/json")])
    return [answer.encode()]


if __name__ == "__main__":
    make_server("127.0.0.1", int(sys.argv[1]), application).serve_forever()
