namespace MlConnector.Pipedrive;

/// <summary>What to write to an installment of a deal: only members whose setter was called are sent; null clears a member. It needs a one-time line and a larger plan.</summary>
public sealed record InstallmentChanges : EntityChanges
{
    /// <summary><c>description</c>: description.</summary>
    public string? Description { get => Get<string>("description"); init => Set("description", value); }

    /// <summary><c>amount</c>: the amount.</summary>
    public decimal? Amount { get => Get<decimal?>("amount"); init => Set("amount", value); }

    /// <summary><c>billing_date</c>: when it is billed.</summary>
    public DateOnly? BillingDate { get => Get<DateOnly?>("billing_date"); init => Set("billing_date", value); }
}
