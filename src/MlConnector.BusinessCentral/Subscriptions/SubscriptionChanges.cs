namespace MlConnector.BusinessCentral;

/// <summary>What to write to a subscription. A renewal sends the same members again.</summary>
/// <exception cref="ArgumentException">The client state is longer than the server accepts.</exception>
public sealed record SubscriptionChanges : EntityChanges
{
    // Documented as 2048; the metadata say 250.
    private const int LongestState = 250;
    private static readonly string[] _order = ["notificationUrl", "resource", "clientState"];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>notificationUrl</c>: where notifications go. It must answer the handshake within five seconds while this request is running.</summary>
    public string? NotificationUrl { get => Get<string?>("notificationUrl"); init => Set("notificationUrl", value); }

    /// <summary><c>resource</c>: what to watch, for example <c>/api/v2.0/companies(…)/customers</c>.</summary>
    public string? Resource { get => Get<string?>("resource"); init => Set("resource", value); }

    /// <summary><c>clientState</c>: a secret that comes back with every notification, the only proof of where it comes from; at most 250 characters.</summary>
    public string? ClientState { get => Get<string?>("clientState"); init => SetText("clientState", value, LongestState); }
}
