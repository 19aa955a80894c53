namespace MlConnector.Pipedrive;

/// <summary>What to write to a product: only members whose setter was called are sent; null clears a member. Without prices a new product costs nothing in the default currency.</summary>
public sealed record ProductChanges : EntityChanges
{
    /// <summary><c>name</c>: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => Set("name", value); }

    /// <summary><c>code</c>: its code; not unique.</summary>
    public string? Code { get => Get<string>("code"); init => Set("code", value); }

    /// <summary><c>description</c>: description.</summary>
    public string? Description { get => Get<string>("description"); init => Set("description", value); }

    /// <summary><c>unit</c>: unit.</summary>
    public string? Unit { get => Get<string>("unit"); init => Set("unit", value); }

    /// <summary><c>tax</c>: tax in percent.</summary>
    public decimal? Tax { get => Get<decimal?>("tax"); init => Set("tax", value); }

    /// <summary><c>category</c>: the number of an option, although answers have its text.</summary>
    public long? Category { get => Get<long?>("category"); init => Set("category", value); }

    /// <summary><c>owner_id</c>: the user who owns it.</summary>
    public long? OwnerId { get => Get<long?>("owner_id"); init => Set("owner_id", value); }

    /// <summary><c>is_linkable</c>: whether it can be put on deals.</summary>
    public bool? IsLinkable { get => Get<bool?>("is_linkable"); init => Set("is_linkable", value); }

    /// <summary><c>visible_to</c>: visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get => Get<int?>("visible_to"); init => Set("visible_to", value); }

    /// <summary><c>prices</c>, one for each currency; the list takes the place of the whole list.</summary>
    public ReplacedList<ProductPriceChanges>? Prices { get => Get<ReplacedList<ProductPriceChanges>>("prices"); init => SetEntities("prices", value); }

    /// <summary><c>custom_fields</c>: custom fields by their 40-character keys.</summary>
    /// <exception cref="ArgumentException">There are none: Pipedrive would clear every custom field.</exception>
    public CustomFieldChanges? CustomFields { get => Get<CustomFieldChanges>("custom_fields"); init => SetCustomFields(value); }

    /// <summary><c>billing_frequency</c>: how often it is billed: <c>one-time</c>, <c>annually</c>, <c>semi-annually</c>, <c>quarterly</c>, <c>monthly</c> or <c>weekly</c>.</summary>
    public string? BillingFrequency { get => Get<string>("billing_frequency"); init => Set("billing_frequency", value); }

    /// <summary><c>billing_frequency_cycles</c>: how many times it is billed, at most 208; null for one-time.</summary>
    public long? BillingFrequencyCycles { get => Get<long?>("billing_frequency_cycles"); init => Set("billing_frequency_cycles", value); }
}
