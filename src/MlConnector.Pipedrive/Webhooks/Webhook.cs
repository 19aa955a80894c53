namespace MlConnector.Pipedrive;

/// <summary>A webhook registration, as Pipedrive returns it, but without the credential that it returns in clear. Any member may be missing.</summary>
public sealed record Webhook
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>The company.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The user whose view decides which events are sent.</summary>
    public long? UserId { get; init; }

    /// <summary>The action.</summary>
    public string? EventAction { get; init; }

    /// <summary>The object.</summary>
    public string? EventObject { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? SubscriptionUrl { get; init; }

    /// <summary>Version of the payload.</summary>
    public string? Version { get; init; }

    /// <summary>1 while it delivers.</summary>
    public int? IsActive { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was removed.</summary>
    public DateTimeOffset? RemoveTime { get; init; }

    /// <summary><c>general</c>, <c>application</c> or <c>automation</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Why it was removed.</summary>
    public string? RemoveReason { get; init; }

    /// <summary>When it last delivered.</summary>
    public DateTimeOffset? LastDeliveryTime { get; init; }

    /// <summary>Answer to the last delivery.</summary>
    public int? LastHttpStatus { get; init; }

    /// <summary>The administrator who set it up.</summary>
    public long? AdminId { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
