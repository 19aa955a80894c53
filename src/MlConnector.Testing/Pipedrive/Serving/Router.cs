using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Finds the resource that answers a request.</summary>
internal sealed class Router(AccountState state)
{
    private readonly IResource[] _resources =
    [
        new SearchResource(state), new FieldResource(state), new FollowerResource(state), new DealLineResource(state), new DealMoneyResource(state), new ConversionResource(state),
        new ProductResource(state), new PictureResource(state), new RecordResource(state), new LeadResource(state), new NoteResource(state), new FileResource(state), new DirectoryResource(state),
        new FilterResource(state), new HistoryResource(state), new RelationshipResource(state), new WebhookResource(state), new LegacyFieldResource(state),
    ];

    /// <summary>Version and steps of a path: v1 answers at two addresses, v2 at one.</summary>
    public static (int Version, string[] Path) Parse(SimulatedRequest request) => request.Path.Trim('/').Split('/') switch
    {
        ["api", "v2", .. { Length: > 0 } path] => (2, Unescape(path)),
        ["api", "v1", .. { Length: > 0 } path] => (1, Unescape(path)),
        ["v1", .. { Length: > 0 } path] => (1, Unescape(path)),
        _ => (2, []),
    };

    public Outcome Route(Call call)
    {
        foreach (var resource in call.Path.Length > 0 ? _resources : [])
        {
            if (resource.Answer(call) is { } outcome)
            {
                return outcome;
            }
        }

        throw Refusal.NotFound(call.Request.Path);
    }

    private static string[] Unescape(string[] path) => [.. path.Select(Uri.UnescapeDataString)];
}
