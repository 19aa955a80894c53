namespace MlConnector.Pipedrive;

/// <summary>A postal address. Pipedrive fills the parts from <see cref="Value"/> by itself, some time after it was written.</summary>
public sealed record PostalAddress
{
    /// <summary>The whole address in one line.</summary>
    public string? Value { get; init; }

    /// <summary>Street.</summary>
    public string? Route { get; init; }

    /// <summary>House number.</summary>
    public string? StreetNumber { get; init; }

    /// <summary>Apartment or suite.</summary>
    public string? Subpremise { get; init; }

    /// <summary>City.</summary>
    public string? Locality { get; init; }

    /// <summary>State or region.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("admin_area_level_1")]
    public string? Region { get; init; }

    /// <summary>Country, by name.</summary>
    public string? Country { get; init; }

    /// <summary>Post code.</summary>
    public string? PostalCode { get; init; }
}
