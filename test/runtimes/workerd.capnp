using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "feedback", worker = .feedback),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", http = (), service = "feedback")],
);

const feedback :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "dist/worker.js")],
  bindings = [(name = "UPSTREAM", fromEnvironment = "UPSTREAM")],
  compatibilityDate = "2026-11-01",
);
