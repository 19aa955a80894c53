namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a salesperson purchaser. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record SalespersonPurchaserChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "code", "displayName", "email", "email2", "phoneNo", "jobTitle", "commisionPercent", "privacyBlocked", "blocked",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>code</c>, at most 20 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 20); }

    /// <summary><c>displayName</c>, at most 50 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 50); }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    public string? Email { get => Get<string?>("email"); init => SetText("email", value, 80); }

    /// <summary><c>email2</c>, at most 80 characters.</summary>
    public string? Email2 { get => Get<string?>("email2"); init => SetText("email2", value, 80); }

    /// <summary><c>phoneNo</c>, at most 30 characters.</summary>
    public string? PhoneNo { get => Get<string?>("phoneNo"); init => SetText("phoneNo", value, 30); }

    /// <summary><c>jobTitle</c>, at most 30 characters.</summary>
    public string? JobTitle { get => Get<string?>("jobTitle"); init => SetText("jobTitle", value, 30); }

    /// <summary><c>commisionPercent</c>.</summary>
    public decimal? CommisionPercent { get => Get<decimal?>("commisionPercent"); init => Set("commisionPercent", value); }

    /// <summary><c>privacyBlocked</c>.</summary>
    public bool? PrivacyBlocked { get => Get<bool?>("privacyBlocked"); init => Set("privacyBlocked", value); }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get => Get<bool?>("blocked"); init => Set("blocked", value); }
}
