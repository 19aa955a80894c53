using System.CommandLine;
using System.Globalization;
using MlConnector.Sync;

namespace MlConnector.Samples.Console.Commands;

/// <summary>All commands with their options. Exit code 0: nothing failed; 1: something needs a person; 2: usage or configuration.</summary>
internal static class CommandTree
{
    public const int UsageError = 2;

    private static Argument<SyncFlow> Flow { get; } = LinkedFlow();

    private static Argument<long> PipedriveId { get; } = new("pipedrive-id");

    private static Option<string> Actor { get; } = new("--by") { Description = "Who decides, for the audit trail.", DefaultValueFactory = _ => Environment.UserName };

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await System.Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} See 'mlconnector --help'.");
            return UsageError;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Deals have documents, not links.</summary>
    private static Argument<SyncFlow> LinkedFlow()
    {
        string[] linked = [nameof(SyncFlow.Products), nameof(SyncFlow.Organizations), nameof(SyncFlow.Persons)];
        var flow = new Argument<SyncFlow>("flow") { Description = "What kind of record it is.", HelpName = string.Join('|', linked) };
        flow.CompletionSources.Clear();
        flow.CompletionSources.Add(linked);
        return flow;
    }

    private static RootCommand Build()
    {
        var connection = new Option<string?>("--connection") { Description = "Only this connection.", Recursive = true };
        var json = new Option<bool>("--json") { Description = "Print JSON for programs instead of text for people.", Recursive = true };
        var root = new RootCommand("Keeps Pipedrive and Business Central in step. Settings: mlconnector.json, environment (MlConnector__...).");
        root.Options.Add(connection);
        root.Options.Add(json);
        root.Subcommands.Add(Plan());
        root.Subcommands.Add(Apply());
        root.Subcommands.Add(Engine("sync", "One pass: poll both sides, work through all that is due, stop.", SyncCommand.RunAsync));
        root.Subcommands.Add(Engine("reconcile", "Like sync, but first compare all ids of both sides: finds deletions and merges that nothing told.", SyncCommand.ReconcileAsync));
        root.Subcommands.Add(Engine("run", "Keep going until stopped.", RunCommand.RunAsync));
        root.Subcommands.Add(Engine("check", "Try credentials, company, custom fields and permissions without writing.", CheckCommand.RunAsync));
        root.Subcommands.Add(Engine("status", "How the connections stand, from the store alone.", StatusCommand.RunAsync));
        root.Subcommands.Add(Engine("reviews", "Open questions with their candidates.", ReviewsCommand.RunAsync));
        root.Subcommands.Add(Review());
        root.Subcommands.Add(Link());
        root.Subcommands.Add(Unlink());
        root.Subcommands.Add(AuditCommand.Build(Request));
        root.Subcommands.Add(RetryCommand.Build(Request));
        root.Subcommands.Add(ConnectionsCommand.Build(Request));
        root.Subcommands.Add(SubscriptionsCommand.Build(Request));
        root.Subcommands.Add(Credentials());
        root.Subcommands.Add(Demo());
        root.Subcommands.Add(Simulate());
        return root;

        CommandRequest Request(ParseResult result) => new(result.GetValue(connection), result.GetValue(json));

        Command Engine(string name, string description, Func<CommandRequest, CancellationToken, Task<int>> run)
        {
            var command = new Command(name, description);
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => run(Request(result), cancellationToken)));
            return command;
        }

        Command Plan()
        {
            var matchOnly = new Option<bool>("--match-only") { Description = "Only join records that are the same; create and change nothing." };
            var output = new Option<FileInfo?>("--output") { Description = "Keep the plan in this file, JSON lines, for 'apply'." };
            var csv = new Option<FileInfo?>("--csv") { Description = "Write the plan for a spreadsheet." };
            var command = new Command("plan", "What a sync would do, record by record and field by field; writes nothing.") { matchOnly, output, csv };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => PlanCommand.RunAsync(
                Request(result), result.GetValue(matchOnly), result.GetValue(output), result.GetValue(csv), cancellationToken)));
            return command;
        }

        Command Apply()
        {
            var file = new Argument<FileInfo>("file") { Description = "What 'plan --output' wrote." };
            var command = new Command("apply", "Do exactly what a plan file shows; refuse what has moved since.") { file };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => ApplyCommand.RunAsync(Request(result), result.GetValue(file)!, cancellationToken)));
            return command;
        }

        Command Review()
        {
            var id = new Argument<long>("number") { Description = "The number of the review." };
            var link = new Option<string?>("--link") { Description = "It is the same thing as the record with this id." };
            var create = new Option<bool>("--create") { Description = "It has no counterpart: create one." };
            var ignore = new Option<bool>("--ignore") { Description = "Leave it alone for good." };
            var approve = new Option<bool>("--approve") { Description = "A mass change is meant: let what waits go." };
            var take = new Option<Side?>("--take") { Description = "In a conflict, the values of this side are right." };
            var command = new Command("review", "One question with its candidates, or the answer to it.") { id, link, create, ignore, approve, take, Actor };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => ReviewCommand.RunAsync(
                new ReviewRequest
                {
                    Id = result.GetValue(id),
                    Actor = result.GetValue(Actor)!,
                    Link = result.GetValue(link),
                    Create = result.GetValue(create),
                    Ignore = result.GetValue(ignore),
                    Approve = result.GetValue(approve),
                    Take = result.GetValue(take),
                    Json = result.GetValue(json),
                },
                cancellationToken)));
            return command;
        }

        Command Link()
        {
            var businessCentralId = new Argument<Guid>("business-central-id");
            var command = new Command("link", "Link two records by hand; automation never moves that link.") { Flow, PipedriveId, businessCentralId, Actor };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => LinkCommand.LinkAsync(
                Request(result), result.GetValue(Flow), result.GetValue(PipedriveId), result.GetValue(businessCentralId), result.GetValue(Actor)!, cancellationToken)));
            return command;
        }

        Command Unlink()
        {
            var command = new Command("unlink", "Take a link away; it is not made again.") { Flow, PipedriveId, Actor };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => LinkCommand.UnlinkAsync(
                Request(result), result.GetValue(Flow), result.GetValue(PipedriveId), result.GetValue(Actor)!, cancellationToken)));
            return command;
        }

        Command Credentials()
        {
            var field = new Argument<string>("field") { Description = $"One of {string.Join(", ", CredentialsCommand.Fields)}." };
            var set = new Command("set", "Store a credential of --connection, encrypted; it is read from standard input.") { field };
            set.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => CredentialsCommand.SetAsync(Request(result), result.GetValue(field)!, cancellationToken)));
            var show = new Command("show", "What is stored and how the consent stands; never a secret.");
            show.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => CredentialsCommand.ShowAsync(Request(result), cancellationToken)));
            var one = new Argument<string?>("field") { Description = "A stored credential; without it the consent of the Pipedrive account is given back.", Arity = ArgumentArity.ZeroOrOne };
            var forget = new Command("forget", "Give the consent of --connection back to Pipedrive and forget its tokens, or remove one stored credential.") { one };
            forget.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => CredentialsCommand.ForgetAsync(Request(result), result.GetValue(one), cancellationToken)));
            return new Command("credentials", "Credentials that the configuration leaves out, and the consent of Pipedrive accounts.") { set, show, forget, Connect() };
        }

        Command Connect()
        {
            var code = new Option<string?>("--code") { Description = "The code of the callback address, to end what was begun before." };
            var state = new Option<string?>("--state") { Description = "The state of the callback address." };
            var command = new Command("connect", "Let a user of the Pipedrive account of --connection give consent.") { code, state };
            command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(
                () => ConnectCommand.RunAsync(Request(result), result.GetValue(code), result.GetValue(state), cancellationToken)));
            return command;
        }

        Command Demo()
        {
            var command = new Command("demo", "Both systems simulated in this process: first sync, deals won, orders drafted; seconds.");
            command.SetAction((_, cancellationToken) => EngineHost.GuardAsync(() => MlConnector.Samples.Console.Demo.DemoStory.RunAsync(cancellationToken)));
            return command;
        }
    }

    private static Command Simulate()
    {
        var businessCentralPort = new Option<int>("--business-central-port") { Description = "Where Business Central listens; 0 takes any free port.", DefaultValueFactory = _ => 7048 };
        var pipedrivePort = new Option<int>("--pipedrive-port") { Description = "Where Pipedrive listens; 0 takes any free port.", DefaultValueFactory = _ => 7049 };
        var seed = new Option<int>("--seed") { Description = "Another number makes other data.", DefaultValueFactory = _ => 1 };
        var organizations = new Option<int>("--organizations") { Description = "How many there are.", DefaultValueFactory = _ => 400 };
        var persons = new Option<int>("--persons") { Description = "How many there are.", DefaultValueFactory = _ => 900 };
        var products = new Option<int>("--products") { Description = "How many there are.", DefaultValueFactory = _ => 300 };
        var deals = new Option<int>("--deals") { Description = "How many there are.", DefaultValueFactory = _ => 40 };
        var won = new Option<int>("--won") { Description = "How many of the deals are won already.", DefaultValueFactory = _ => 0 };
        var latency = new Option<int>("--latency") { Description = "Milliseconds before every answer." };
        var faults = new Option<string?>("--faults") { Description = $"Fault preset: {string.Join(", ", Testing.FaultScript.PresetNames)}." };
        var caFile = new Option<string?>("--ca-file") { Description = "Serve https and write the certificate authority here (trust it with SSL_CERT_FILE); without it http on loopback." };
        var command = new Command("simulate", "Both simulated systems on ports of this machine, until stopped.")
        {
            businessCentralPort, pipedrivePort, seed, organizations, persons, products, deals, won, latency, faults, caFile,
        };
        command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => SimulateCommand.RunAsync(
            new SimulateRequest
            {
                BusinessCentralPort = result.GetValue(businessCentralPort),
                PipedrivePort = result.GetValue(pipedrivePort),
                Size = new Demo.DemoSize(
                    result.GetValue(seed), result.GetValue(organizations), result.GetValue(persons), result.GetValue(products), result.GetValue(deals)),
                Won = result.GetValue(won),
                Latency = TimeSpan.FromMilliseconds(result.GetValue(latency)),
                Faults = result.GetValue(faults),
                CaFile = result.GetValue(caFile),
            },
            cancellationToken)));
        return command;
    }
}
