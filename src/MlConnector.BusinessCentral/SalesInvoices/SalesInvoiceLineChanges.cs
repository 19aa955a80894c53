namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a line of a sales invoice. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts, or two members contradict each other.</exception>
public sealed record SalesInvoiceLineChanges : EntityChanges
{
    private const string OneObject = "a line is about one thing.";
    private const string OneDiscount = "each is computed from the other, and the last one wins.";

    private static readonly string[] _order =
    [
        "documentId", "itemId", "accountId", "lineType", "lineObjectNumber", "itemVariantId", "description", "description2",
        "unitOfMeasureId", "unitOfMeasureCode", "quantity", "unitPrice", "discountAmount", "discountPercent", "taxCode",
        "shipmentDate", "locationId",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>documentId</c>.</summary>
    public Guid? DocumentId { get => Get<Guid?>("documentId"); init => Set("documentId", value); }

    /// <summary><c>itemId</c>. Not together with <see cref="AccountId"/>.</summary>
    public Guid? ItemId { get => Get<Guid?>("itemId"); init => SetOneOf("itemId", value, "accountId", OneObject); }

    /// <summary><c>accountId</c>. Not together with <see cref="ItemId"/>.</summary>
    public Guid? AccountId { get => Get<Guid?>("accountId"); init => SetOneOf("accountId", value, "itemId", OneObject); }

    /// <summary><c>lineType</c>, one of Comment, Account, Item, Resource, Fixed Asset, Charge, Allocation Account.</summary>
    public string? LineType { get => Get<string?>("lineType"); init => SetEnum("lineType", value); }

    /// <summary><c>lineObjectNumber</c>, at most 20 characters.</summary>
    public string? LineObjectNumber { get => Get<string?>("lineObjectNumber"); init => SetText("lineObjectNumber", value, 20); }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    public string? Description { get => Get<string?>("description"); init => SetText("description", value, 100); }

    /// <summary><c>description2</c>, at most 50 characters.</summary>
    public string? Description2 { get => Get<string?>("description2"); init => SetText("description2", value, 50); }

    /// <summary><c>unitOfMeasureId</c>.</summary>
    public Guid? UnitOfMeasureId { get => Get<Guid?>("unitOfMeasureId"); init => Set("unitOfMeasureId", value); }

    /// <summary><c>unitOfMeasureCode</c>, at most 10 characters.</summary>
    public string? UnitOfMeasureCode { get => Get<string?>("unitOfMeasureCode"); init => SetText("unitOfMeasureCode", value, 10); }

    /// <summary><c>quantity</c>.</summary>
    public decimal? Quantity { get => Get<decimal?>("quantity"); init => Set("quantity", value); }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get => Get<decimal?>("unitPrice"); init => Set("unitPrice", value); }

    /// <summary><c>discountAmount</c>. Not together with <see cref="DiscountPercent"/>.</summary>
    public decimal? DiscountAmount { get => Get<decimal?>("discountAmount"); init => SetOneOf("discountAmount", value, "discountPercent", OneDiscount); }

    /// <summary><c>discountPercent</c>. Not together with <see cref="DiscountAmount"/>.</summary>
    public decimal? DiscountPercent { get => Get<decimal?>("discountPercent"); init => SetOneOf("discountPercent", value, "discountAmount", OneDiscount); }

    /// <summary><c>taxCode</c>, at most 50 characters.</summary>
    public string? TaxCode { get => Get<string?>("taxCode"); init => SetText("taxCode", value, 50); }

    /// <summary><c>shipmentDate</c>.</summary>
    public DateOnly? ShipmentDate { get => Get<DateOnly?>("shipmentDate"); init => Set("shipmentDate", value); }

    /// <summary><c>itemVariantId</c>, a variant of the line's item. It is sent right after the item, because it brings its own text and price.</summary>
    public Guid? ItemVariantId { get => Get<Guid?>("itemVariantId"); init => Set("itemVariantId", value); }

    /// <summary><c>locationId</c>.</summary>
    public Guid? LocationId { get => Get<Guid?>("locationId"); init => Set("locationId", value); }
}
