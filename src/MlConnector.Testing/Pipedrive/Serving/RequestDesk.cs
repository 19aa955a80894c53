using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Access;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Takes a request the whole way: authorization server, credentials, limits, scopes, resource, answer.</summary>
internal sealed class RequestDesk
{
    private readonly AccountState _state;
    private readonly Router _router;
    private readonly FileResource _files;

    public RequestDesk(AccountState state, TimeProvider time)
    {
        _state = state;
        _router = new Router(state);
        _files = new FileResource(state);
        OAuth = new OAuthServer(time, state.Options) { Uninstalled = _ => state.Webhooks.RemoveOf(state.Options.ClientId) };
        Admission = new Admission(state, OAuth);
        Limits = new Limits(time, state.Options);
    }

    public OAuthServer OAuth { get; }

    public Admission Admission { get; }

    public Limits Limits { get; }

    public SimulatedResponse Answer(SimulatedRequest request)
    {
        if (OAuth.Answer(request) is { } signIn)
        {
            return signIn;
        }

        if (request.Method == "GET" && _files.Stored(request.Path) is { } content)
        {
            return new SimulatedResponse(200) { Body = content, ContentType = "application/octet-stream", Operation = "file storage" };
        }

        var (version, path) = Router.Parse(request);
        try
        {
            return Admitted(request, Admission.Admit(request), version, path);
        }
        catch (Refusal refusal)
        {
            return Respond(refusal.StatusCode, refusal.Shown(version), [("x-401-by-gw", "true"), ("x-correlation-id", _state.NewUniqueId())]) with { Operation = "unauthorized" };
        }
    }

    private SimulatedResponse Admitted(SimulatedRequest request, Caller caller, int version, string[] path)
    {
        var isSearch = Costs.IsSearch(path);
        if (Limits.Refuse(caller, Costs.Of(request.Method, version, path), isSearch) is { } refused)
        {
            return refused;
        }

        _state.Actor = new Actor(caller.UserId, true);
        Purge.Run(_state);
        var isSecret = path is ["webhooks", ..];
        try
        {
            if (caller.Scopes is { } scopes)
            {
                Scopes.Require(request.Method, path, scopes);
            }

            var outcome = _router.Route(new Call(request, version, path, caller));
            return Written(outcome, Limits.Headers(caller, request.Method, isSearch)) with { HidesRequestBody = isSecret };
        }
        catch (Refusal refusal)
        {
            return Respond(refusal.StatusCode, refusal.Shown(version), Limits.Headers(caller, request.Method, isSearch)) with { Operation = "refused", HidesRequestBody = isSecret };
        }
    }

    private static SimulatedResponse Written(Outcome outcome, IReadOnlyList<(string Name, string Value)> headers)
    {
        var response = outcome.File is { } file
            ? new SimulatedResponse(outcome.Status) { Body = file, ContentType = "application/octet-stream", Headers = [.. headers, .. outcome.Headers] }
            : Respond(outcome.Status, outcome.Body, headers);
        return response with { Operation = outcome.Operation, Committed = outcome.Committed };
    }

    private static SimulatedResponse Respond(int status, JsonNode body, IReadOnlyList<(string Name, string Value)> headers) =>
        new(status) { Body = Encoding.UTF8.GetBytes(body.ToJsonString()), Headers = headers };
}
