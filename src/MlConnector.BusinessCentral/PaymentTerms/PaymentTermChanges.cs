namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a payment term. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record PaymentTermChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "code", "displayName", "dueDateCalculation", "discountDateCalculation", "discountPercent", "calculateDiscountOnCreditMemos",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>code</c>, at most 10 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 10); }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 100); }

    /// <summary><c>dueDateCalculation</c>.</summary>
    public string? DueDateCalculation { get => Get<string?>("dueDateCalculation"); init => Set("dueDateCalculation", value); }

    /// <summary><c>discountDateCalculation</c>.</summary>
    public string? DiscountDateCalculation { get => Get<string?>("discountDateCalculation"); init => Set("discountDateCalculation", value); }

    /// <summary><c>discountPercent</c>.</summary>
    public decimal? DiscountPercent { get => Get<decimal?>("discountPercent"); init => Set("discountPercent", value); }

    /// <summary><c>calculateDiscountOnCreditMemos</c>.</summary>
    public bool? CalculateDiscountOnCreditMemos { get => Get<bool?>("calculateDiscountOnCreditMemos"); init => Set("calculateDiscountOnCreditMemos", value); }
}
