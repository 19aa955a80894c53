namespace MlConnector.Pipedrive;

/// <summary>What to write to a line of a deal: only members whose setter was called are sent; null clears a member. The currency is the deal's.</summary>
public sealed record DealProductChanges : EntityChanges
{
    /// <summary><c>product_id</c>; needed for a new line.</summary>
    public ProductId? ProductId { get => Get<ProductId?>("product_id"); init => SetId("product_id", value); }

    /// <summary><c>item_price</c> of one unit; needed for a new line.</summary>
    public decimal? ItemPrice { get => Get<decimal?>("item_price"); init => Set("item_price", value); }

    /// <summary><c>quantity</c>, with fractions; needed for a new line.</summary>
    public decimal? Quantity { get => Get<decimal?>("quantity"); init => Set("quantity", value); }

    /// <summary><c>tax</c>: tax in percent.</summary>
    public decimal? Tax { get => Get<decimal?>("tax"); init => Set("tax", value); }

    /// <summary><c>comments</c>: comments; may not be null in a write.</summary>
    public string? Comments { get => Get<string>("comments"); init => SetComments(value); }

    /// <summary><c>discount</c>: discount, in percent or as an amount.</summary>
    public decimal? Discount { get => Get<decimal?>("discount"); init => Set("discount", value); }

    /// <summary><c>is_enabled</c>: whether the line counts.</summary>
    public bool? IsEnabled { get => Get<bool?>("is_enabled"); init => Set("is_enabled", value); }

    /// <summary><c>tax_method</c>: <c>exclusive</c>, <c>inclusive</c> or <c>none</c>. A change on one line changes all lines of the deal.</summary>
    public string? TaxMethod { get => Get<string>("tax_method"); init => Set("tax_method", value); }

    /// <summary><c>discount_type</c>: <c>percentage</c> or <c>amount</c>.</summary>
    public string? DiscountType { get => Get<string>("discount_type"); init => Set("discount_type", value); }

    /// <summary><c>product_variation_id</c>: the variation, if any.</summary>
    public long? ProductVariationId { get => Get<long?>("product_variation_id"); init => Set("product_variation_id", value); }

    /// <summary><c>billing_frequency</c>: how often it is billed: <c>one-time</c>, <c>annually</c>, <c>semi-annually</c>, <c>quarterly</c>, <c>monthly</c> or <c>weekly</c>.</summary>
    public string? BillingFrequency { get => Get<string>("billing_frequency"); init => Set("billing_frequency", value); }

    /// <summary><c>billing_frequency_cycles</c>: how many times it is billed, at most 208; null for one-time.</summary>
    public long? BillingFrequencyCycles { get => Get<long?>("billing_frequency_cycles"); init => Set("billing_frequency_cycles", value); }

    /// <summary><c>billing_start_date</c>: when billing starts.</summary>
    public DateOnly? BillingStartDate { get => Get<DateOnly?>("billing_start_date"); init => Set("billing_start_date", value); }

    /// <exception cref="ArgumentNullException">Pipedrive refuses null for comments; an empty text clears them.</exception>
    private void SetComments(string? value)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(Comments));
        Set("comments", value);
    }
}
