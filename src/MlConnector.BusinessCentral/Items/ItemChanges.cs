namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to an item. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record ItemChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "number", "displayName", "displayName2", "type", "itemCategoryId", "itemCategoryCode", "blocked", "gtin", "unitPrice",
        "priceIncludesTax", "unitCost", "taxGroupId", "taxGroupCode", "baseUnitOfMeasureId", "baseUnitOfMeasureCode",
        "generalProductPostingGroupId", "generalProductPostingGroupCode", "inventoryPostingGroupId", "inventoryPostingGroupCode",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    private protected override string? WhyNot(string member) => member.Equals("inventory", StringComparison.OrdinalIgnoreCase)
        ? "writing it posts an adjustment of the stock, dated today; post one in an item journal if that is meant"
        : null;

    /// <summary><c>number</c>, at most 20 characters.</summary>
    public string? Number { get => Get<string?>("number"); init => SetText("number", value, 20); }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 100); }

    /// <summary><c>displayName2</c>, at most 50 characters.</summary>
    public string? DisplayName2 { get => Get<string?>("displayName2"); init => SetText("displayName2", value, 50); }

    /// <summary><c>type</c>, one of Inventory, Service, Non-Inventory.</summary>
    public string? Type { get => Get<string?>("type"); init => SetEnum("type", value); }

    /// <summary><c>itemCategoryId</c>.</summary>
    public Guid? ItemCategoryId { get => Get<Guid?>("itemCategoryId"); init => Set("itemCategoryId", value); }

    /// <summary><c>itemCategoryCode</c>, at most 20 characters.</summary>
    public string? ItemCategoryCode { get => Get<string?>("itemCategoryCode"); init => SetText("itemCategoryCode", value, 20); }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get => Get<bool?>("blocked"); init => Set("blocked", value); }

    /// <summary><c>gtin</c>, at most 14 characters.</summary>
    public string? Gtin { get => Get<string?>("gtin"); init => SetText("gtin", value, 14); }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get => Get<decimal?>("unitPrice"); init => Set("unitPrice", value); }

    /// <summary><c>priceIncludesTax</c>.</summary>
    public bool? PriceIncludesTax { get => Get<bool?>("priceIncludesTax"); init => Set("priceIncludesTax", value); }

    /// <summary><c>unitCost</c>.</summary>
    public decimal? UnitCost { get => Get<decimal?>("unitCost"); init => Set("unitCost", value); }

    /// <summary><c>taxGroupId</c>.</summary>
    public Guid? TaxGroupId { get => Get<Guid?>("taxGroupId"); init => Set("taxGroupId", value); }

    /// <summary><c>taxGroupCode</c>, at most 20 characters.</summary>
    public string? TaxGroupCode { get => Get<string?>("taxGroupCode"); init => SetText("taxGroupCode", value, 20); }

    /// <summary><c>baseUnitOfMeasureId</c>.</summary>
    public Guid? BaseUnitOfMeasureId { get => Get<Guid?>("baseUnitOfMeasureId"); init => Set("baseUnitOfMeasureId", value); }

    /// <summary><c>baseUnitOfMeasureCode</c>, at most 10 characters.</summary>
    public string? BaseUnitOfMeasureCode { get => Get<string?>("baseUnitOfMeasureCode"); init => SetText("baseUnitOfMeasureCode", value, 10); }

    /// <summary><c>generalProductPostingGroupId</c>.</summary>
    public Guid? GeneralProductPostingGroupId { get => Get<Guid?>("generalProductPostingGroupId"); init => Set("generalProductPostingGroupId", value); }

    /// <summary><c>generalProductPostingGroupCode</c>, at most 20 characters.</summary>
    public string? GeneralProductPostingGroupCode { get => Get<string?>("generalProductPostingGroupCode"); init => SetText("generalProductPostingGroupCode", value, 20); }

    /// <summary><c>inventoryPostingGroupId</c>.</summary>
    public Guid? InventoryPostingGroupId { get => Get<Guid?>("inventoryPostingGroupId"); init => Set("inventoryPostingGroupId", value); }

    /// <summary><c>inventoryPostingGroupCode</c>, at most 20 characters.</summary>
    public string? InventoryPostingGroupCode { get => Get<string?>("inventoryPostingGroupCode"); init => SetText("inventoryPostingGroupCode", value, 20); }
}
