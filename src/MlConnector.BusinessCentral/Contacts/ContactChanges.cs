namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a contact. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record ContactChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "number", "type", "displayName", "jobTitle", "companyNumber", "addressLine1", "addressLine2", "city", "state", "country",
        "postalCode", "phoneNumber", "mobilePhoneNumber", "email", "website", "searchName", "privacyBlocked",
        "taxRegistrationNumber",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    private protected override string? WhyNot(string member) => member.Equals("companyName", StringComparison.OrdinalIgnoreCase)
        ? "the server looks the company up by the beginning of its name and may move the person to another one; use CompanyNumber"
        : null;

    /// <summary><c>number</c>, at most 20 characters.</summary>
    public string? Number { get => Get<string?>("number"); init => SetText("number", value, 20); }

    /// <summary><c>type</c>, one of Company, Person.</summary>
    public string? Type { get => Get<string?>("type"); init => SetEnum("type", value); }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 100); }

    /// <summary><c>jobTitle</c>, at most 30 characters.</summary>
    public string? JobTitle { get => Get<string?>("jobTitle"); init => SetText("jobTitle", value, 30); }

    /// <summary><c>companyNumber</c>, at most 20 characters.</summary>
    public string? CompanyNumber { get => Get<string?>("companyNumber"); init => SetText("companyNumber", value, 20); }

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

    /// <summary><c>mobilePhoneNumber</c>, at most 30 characters.</summary>
    public string? MobilePhoneNumber { get => Get<string?>("mobilePhoneNumber"); init => SetText("mobilePhoneNumber", value, 30); }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    public string? Email { get => Get<string?>("email"); init => SetText("email", value, 80); }

    /// <summary><c>website</c>, at most 255 characters.</summary>
    public string? Website { get => Get<string?>("website"); init => SetText("website", value, 255); }

    /// <summary><c>searchName</c>, at most 100 characters.</summary>
    public string? SearchName { get => Get<string?>("searchName"); init => SetText("searchName", value, 100); }

    /// <summary><c>privacyBlocked</c>.</summary>
    public bool? PrivacyBlocked { get => Get<bool?>("privacyBlocked"); init => Set("privacyBlocked", value); }

    /// <summary><c>taxRegistrationNumber</c>, at most 50 characters.</summary>
    public string? TaxRegistrationNumber { get => Get<string?>("taxRegistrationNumber"); init => SetText("taxRegistrationNumber", value, 50); }
}
