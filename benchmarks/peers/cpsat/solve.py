"""CP-SAT on an exchange: a yes or no for each module and unit, each dated shift of it and each mentor there.

    python solve.py job.json

The job is that of `peers/job.ts`; messages go to standard output, one line of JSON each, as `peers/messages.ts` says.
"""

import json
import sys
import time

from ortools.sat.python import cp_model

from model import build


def tell(message):
    print(json.dumps(message), flush=True)


class Keeper(cp_model.CpSolverSolutionCallback):
    """Writes every better plan down and tells what it is worth."""

    def __init__(self, built, answer_file, since):
        super().__init__()
        self.built = built
        self.answer_file = answer_file
        self.since = since

    def on_solution_callback(self):
        placements, priority, cost = self.built.answer(self.boolean_value, self.value)
        with open(self.answer_file, "w", encoding="utf-8") as file:
            json.dump({"choices": {"placements": placements}}, file)
        tell(
            {
                "kind": "progress",
                "seconds": time.monotonic() - self.since,
                "placed": len(placements),
                "priorityPlaced": priority,
                "cost": cost,
                "whole": True,
                "bound": None,
            }
        )


def main(job_file):
    with open(job_file, encoding="utf-8") as file:
        job = json.load(file)
    with open(job["exchange"], encoding="utf-8") as file:
        exchange = json.load(file)
    tell({"kind": "ready"})
    since = time.monotonic()
    built = build(exchange)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = job["workers"]
    # One thread alone would run one search strategy; by turns it runs them all, which finds far more.
    solver.parameters.interleave_search = job["workers"] == 1
    solver.parameters.random_seed = job["seed"]
    solver.parameters.max_time_in_seconds = max(1.0, job["seconds"] - (time.monotonic() - since))
    status = solver.solve(built.model, Keeper(built, job["answer"], since))
    if status == cp_model.MODEL_INVALID:
        tell({"kind": "gave-up", "why": built.model.validate()})
        return
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    bound = built.bound(solver.best_objective_bound, solver.objective_value) if found else None
    tell({"kind": "done", "seconds": time.monotonic() - since, "bound": bound})


if __name__ == "__main__":
    main(sys.argv[1])
