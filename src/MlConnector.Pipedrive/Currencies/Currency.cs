using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A currency, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Currency
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>The ISO code, or one of the account.</summary>
    public string? Code { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Digits after the decimal point.</summary>
    public long? DecimalPoints { get; set; }

    /// <summary>Symbol.</summary>
    public string? Symbol { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomFlag { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
