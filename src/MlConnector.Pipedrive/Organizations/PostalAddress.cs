using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>A postal address. Pipedrive fills the parts from <see cref="Value"/> by itself, some time after it was written.</summary>
public sealed record PostalAddress : IWritableJson
{
    /// <summary>The whole address in one line.</summary>
    public string? Value { get; set; }

    /// <summary>Street.</summary>
    public string? Route { get; set; }

    /// <summary>House number.</summary>
    public string? StreetNumber { get; set; }

    /// <summary>Apartment or suite.</summary>
    public string? Subpremise { get; set; }

    /// <summary>City.</summary>
    public string? Locality { get; set; }

    /// <summary>Part of the city.</summary>
    public string? Sublocality { get; set; }

    /// <summary>State or region.</summary>
    [JsonPropertyName("admin_area_level_1")]
    public string? Region { get; set; }

    /// <summary>County or district.</summary>
    [JsonPropertyName("admin_area_level_2")]
    public string? District { get; set; }

    /// <summary>Country, by name.</summary>
    public string? Country { get; set; }

    /// <summary>Post code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The address as Pipedrive formats it; never written.</summary>
    public string? FormattedAddress { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, part) in Parts())
        {
            if (part is not null)
            {
                writer.WriteString(name, part);
            }
        }

        writer.WriteEndObject();
    }

    internal IEnumerable<(string Name, string? Part)> Parts() =>
    [
        ("value", Value), ("route", Route), ("street_number", StreetNumber), ("subpremise", Subpremise), ("locality", Locality), ("sublocality", Sublocality),
        ("admin_area_level_1", Region), ("admin_area_level_2", District), ("country", Country), ("postal_code", PostalCode),
    ];
}
