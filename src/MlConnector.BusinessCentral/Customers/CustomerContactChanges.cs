namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a customer contact. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record CustomerContactChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "email", "firstName", "lastName", "professionalTitle", "customerId", "primaryPhoneNumber",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>email</c>, at most 80 characters.</summary>
    public string? Email { get => Get<string?>("email"); init => SetText("email", value, 80); }

    /// <summary><c>firstName</c>, at most 30 characters.</summary>
    public string? FirstName { get => Get<string?>("firstName"); init => SetText("firstName", value, 30); }

    /// <summary><c>lastName</c>, at most 30 characters.</summary>
    public string? LastName { get => Get<string?>("lastName"); init => SetText("lastName", value, 30); }

    /// <summary><c>professionalTitle</c>, at most 30 characters.</summary>
    public string? ProfessionalTitle { get => Get<string?>("professionalTitle"); init => SetText("professionalTitle", value, 30); }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get => Get<Guid?>("customerId"); init => Set("customerId", value); }

    /// <summary><c>primaryPhoneNumber</c>, at most 30 characters.</summary>
    public string? PrimaryPhoneNumber { get => Get<string?>("primaryPhoneNumber"); init => SetText("primaryPhoneNumber", value, 30); }
}
