namespace MlConnector.Pipedrive;

/// <summary>A webhook registration. The password that Pipedrive returns in clear is not kept, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Webhook
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? SubscriptionUrl { get; init; }

    /// <summary>The action.</summary>
    public string? EventAction { get; init; }

    /// <summary>The object.</summary>
    public string? EventObject { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Version of the payload.</summary>
    public string? Version { get; init; }

    /// <summary>1 while it delivers.</summary>
    public int? IsActive { get; init; }

    /// <summary>Answer to the last delivery.</summary>
    public int? LastHttpStatus { get; init; }

    /// <summary>Why it was removed.</summary>
    public string? RemoveReason { get; init; }
}
