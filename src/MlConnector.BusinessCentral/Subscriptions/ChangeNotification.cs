using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MlConnector.BusinessCentral;

/// <summary>
/// A hint that something changed. It carries no data and no signature: compare <see cref="ClientState"/>, then read the record. Times and
/// order are not to be relied upon, and the same change may be told twice.
/// </summary>
public sealed record ChangeNotification
{
    // A thousand notifications, the server's most, have about 400 KB.
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private ChangeNotification()
    {
    }

    /// <summary>The subscription that sent it.</summary>
    public string? SubscriptionId { get; private init; }

    /// <summary>What happened.</summary>
    public ChangeKind Kind { get; private init; }

    /// <summary>The entity set, for example <c>customers</c>.</summary>
    public required string EntitySet { get; init; }

    /// <summary>The company; null when the resource does not name it by id.</summary>
    public Guid? CompanyId { get; private init; }

    /// <summary>The record; null for a collection or when its key is not an id.</summary>
    public Guid? Id { get; private init; }

    /// <summary>
    /// For a collection, from when on records changed. Null for a collection means that it has to be read whole, because records were
    /// deleted, or because it has no time of change.
    /// </summary>
    public DateTimeOffset? Since { get; private init; }

    /// <summary>When the subscription ends without a renewal.</summary>
    public DateTimeOffset? SubscriptionEnds { get; private init; }

    private string? ClientState { get; init; }

    /// <summary>Reads the body of a call.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="notifications">Its notifications, of one or several subscriptions. The address they name is taken apart and never called.</param>
    /// <returns>
    /// False when it is too large, not such JSON, or has duplicate members. Answer 503 then: any 4xx but 408 and 429 makes the server delete the subscription.
    /// </returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out IReadOnlyList<ChangeNotification>? notifications)
    {
        notifications = null;
        if (body.Length > MostBytes)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(body, _strict);
            notifications = [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Read)];
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether it carries the client state of your subscription, compared in constant time.</summary>
    /// <param name="expected">The state that the subscription was made with.</param>
    /// <returns>False also when nothing is expected: without a state, anybody could have sent it.</returns>
    public bool HasState(string? expected) => !string.IsNullOrEmpty(expected) && ClientState is { } state
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    private static ChangeNotification Read(JsonElement element)
    {
        var resource = ChangedResource.Parse(Text(element, "resource") ?? throw new JsonException("A notification names no resource."));
        return new ChangeNotification
        {
            SubscriptionId = Text(element, "subscriptionId"),
            ClientState = Text(element, "clientState"),
            Kind = Enum.TryParse<ChangeKind>(Text(element, "changeType"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : ChangeKind.Other,
            SubscriptionEnds = element.TryGetProperty("expirationDateTime", out var ends) && ends.TryGetDateTimeOffset(out var end) ? end : null,
            EntitySet = resource.EntitySet,
            CompanyId = resource.CompanyId,
            Id = resource.Id,
            Since = resource.Since,
        };
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
