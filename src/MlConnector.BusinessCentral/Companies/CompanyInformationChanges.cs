namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a company information. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record CompanyInformationChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "displayName", "addressLine1", "addressLine2", "city", "state", "country", "postalCode", "phoneNumber", "faxNumber",
        "email", "website", "taxRegistrationNumber", "industry", "experience",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 100); }

    /// <summary><c>addressLine1</c>, at most 100 characters.</summary>
    public string? AddressLine1 { get => Get<string?>("addressLine1"); init => SetText("addressLine1", value, 100); }

    /// <summary><c>addressLine2</c>, at most 50 characters.</summary>
    public string? AddressLine2 { get => Get<string?>("addressLine2"); init => SetText("addressLine2", value, 50); }

    /// <summary><c>city</c>, at most 30 characters.</summary>
    public string? City { get => Get<string?>("city"); init => SetText("city", value, 30); }

    /// <summary><c>state</c>, at most 30 characters.</summary>
    public string? State { get => Get<string?>("state"); init => SetText("state", value, 30); }

    /// <summary><c>country</c>, at most 10 characters.</summary>
    public string? Country { get => Get<string?>("country"); init => SetText("country", value, 10); }

    /// <summary><c>postalCode</c>, at most 20 characters.</summary>
    public string? PostalCode { get => Get<string?>("postalCode"); init => SetText("postalCode", value, 20); }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    public string? PhoneNumber { get => Get<string?>("phoneNumber"); init => SetText("phoneNumber", value, 30); }

    /// <summary><c>faxNumber</c>, at most 30 characters.</summary>
    public string? FaxNumber { get => Get<string?>("faxNumber"); init => SetText("faxNumber", value, 30); }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    public string? Email { get => Get<string?>("email"); init => SetText("email", value, 80); }

    /// <summary><c>website</c>, at most 255 characters.</summary>
    public string? Website { get => Get<string?>("website"); init => SetText("website", value, 255); }

    /// <summary><c>taxRegistrationNumber</c>, at most 50 characters.</summary>
    public string? TaxRegistrationNumber { get => Get<string?>("taxRegistrationNumber"); init => SetText("taxRegistrationNumber", value, 50); }

    /// <summary><c>industry</c>, at most 30 characters.</summary>
    public string? Industry { get => Get<string?>("industry"); init => SetText("industry", value, 30); }

    /// <summary><c>experience</c>.</summary>
    public string? Experience { get => Get<string?>("experience"); init => Set("experience", value); }
}
