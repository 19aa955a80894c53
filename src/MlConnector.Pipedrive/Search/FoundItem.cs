using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The part of a record that searches know, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record FoundItem
{
    /// <summary>Its id: a number, of leads a UUID.</summary>
    public string? Id { get; set; }

    /// <summary>What it is, for example <c>deal</c>; missing in searches of one field.</summary>
    public string? Type { get; set; }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>The value.</summary>
    public decimal? Value { get; set; }

    /// <summary>Currency code.</summary>
    public string? Currency { get; set; }

    /// <summary><c>open</c>, <c>won</c>, <c>lost</c> or <c>deleted</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; set; }

    /// <summary>The user who owns it.</summary>
    public FoundReference? Owner { get; set; }

    /// <summary>The stage of a deal.</summary>
    public FoundReference? Stage { get; set; }

    /// <summary>The person it is linked to.</summary>
    public FoundReference? Person { get; set; }

    /// <summary>The organization it is linked to.</summary>
    public FoundReference? Organization { get; set; }

    /// <summary>The custom values that match.</summary>
    public IReadOnlyList<string>? CustomFields { get; set; }

    /// <summary>The notes that match.</summary>
    public IReadOnlyList<string>? Notes { get; set; }

    /// <summary>Whether it is archived.</summary>
    public bool? IsArchived { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Phone numbers.</summary>
    public IReadOnlyList<string>? Phones { get; set; }

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string>? Emails { get; set; }

    /// <summary>The address.</summary>
    public string? Address { get; set; }

    /// <summary>Its code; not unique.</summary>
    public string? Code { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
