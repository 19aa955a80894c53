namespace MlConnector.Sync.Connections;

/// <summary>What is known of the consent behind a connection; never the tokens.</summary>
public sealed record PipedriveConsent
{
    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The user and the company that gave it; null when they are not known.</summary>
    public string? Account { get; init; }

    /// <summary>The account's address; null when there is no consent.</summary>
    public Uri? ApiDomain { get; init; }

    /// <summary>The granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When the tokens were last renewed, UTC; null when there are none.</summary>
    public DateTimeOffset? RefreshedAt { get; init; }

    /// <summary>When the consent ends unless its tokens are renewed, UTC; null when there are none.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Why a user has to give consent, and how; null when nobody has to.</summary>
    public string? NeedsReconnect { get; init; }
}
