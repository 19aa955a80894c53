using System.Diagnostics.CodeAnalysis;

namespace MlConnector.Pipedrive;

/// <summary>
/// What a webhook call says. A closed set: <see cref="RecordCreated"/>, <see cref="RecordChanged"/> and <see cref="RecordDeleted"/>, which are
/// all a <see cref="RecordEvent"/>, and <see cref="UnknownWebhookEvent"/> for what is newer than this package. The record's content is not
/// offered: it differs from what the API returns, may be old, and could be forged by whoever knows the credential. Read the record.
/// </summary>
public abstract record WebhookEvent
{
    private protected WebhookEvent()
    {
    }

    /// <summary>What the payload says about the event.</summary>
    public required WebhookMetadata Metadata { get; init; }

    /// <summary>The same for every repetition of one event.</summary>
    public required string DeduplicationKey { get; init; }

    /// <summary>The raw body, as received.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Reads a payload of version 1 or 2. Verify the call before: see <see cref="WebhookVerifier"/>.</summary>
    /// <param name="body">The raw body; the event keeps it.</param>
    /// <param name="webhookEvent">What it says.</param>
    /// <returns>False when it is larger than 1 MiB, not JSON, nested deeper than 32, has duplicate members, or has no metadata.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out WebhookEvent? webhookEvent)
    {
        webhookEvent = WebhookPayload.Read(body);
        return webhookEvent is not null;
    }
}
