namespace MlConnector.Pipedrive;

/// <summary>A webhook to register. A class, not a record: it must never print its password.</summary>
public sealed class WebhookRegistration
{
    /// <summary>A public https address without redirects.</summary>
    public required Uri SubscriptionUrl { get; init; }

    /// <summary><c>create</c>, <c>change</c>, <c>delete</c> or <c>*</c>.</summary>
    public string EventAction { get; init; } = "*";

    /// <summary>For example <c>deal</c>, <c>organization</c> or <c>*</c>.</summary>
    public string EventObject { get; init; } = "*";

    /// <summary>A name, at most 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The user whose view decides which events are sent; null means the user of the token.</summary>
    public long? UserId { get; init; }

    /// <summary>The user name that Pipedrive shall send with every call.</summary>
    public string? HttpAuthUser { get; init; }

    /// <summary>The password that Pipedrive shall send with every call: long and random.</summary>
    public string? HttpAuthPassword { get; init; }

    /// <summary>The version of the payload.</summary>
    /// <value><c>2.0</c>.</value>
    public string Version { get; init; } = "2.0";
}
