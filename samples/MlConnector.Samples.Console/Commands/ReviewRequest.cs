using MlConnector.Sync;
using MlConnector.Sync.Matching;

namespace MlConnector.Samples.Console.Commands;

/// <summary>What <c>review</c> was asked.</summary>
internal sealed record ReviewRequest
{
    public required long Id { get; init; }

    public required string Actor { get; init; }

    public string? Link { get; init; }

    public bool Create { get; init; }

    public bool Ignore { get; init; }

    public bool Approve { get; init; }

    public Side? Take { get; init; }

    public bool Json { get; init; }

    /// <summary>The answer; null when the question shall only be shown.</summary>
    /// <exception cref="MlConnectorConfigurationException">There are several.</exception>
    public ReviewDecision? ToDecision()
    {
        ReviewDecision?[] given =
        [
            Link is { Length: > 0 } id ? new ReviewDecision.Link(id) : null,
            Create ? new ReviewDecision.Create() : null,
            Ignore ? new ReviewDecision.Ignore() : null,
            Approve ? new ReviewDecision.Approve() : null,
            Take is { } side ? new ReviewDecision.Take(side) : null,
        ];
        return given.Count(decision => decision is not null) > 1
            ? throw new MlConnectorConfigurationException("Give one answer: --link, --create, --ignore, --take or --approve.")
            : given.FirstOrDefault(decision => decision is not null);
    }
}
