using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A currency, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Currency
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>The ISO code, or one of the account.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Digits after the decimal point.</summary>
    public long? DecimalPoints { get; init; }

    /// <summary>Symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomFlag { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
