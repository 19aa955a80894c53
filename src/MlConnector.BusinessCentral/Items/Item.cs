using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>An item, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Item
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; init; }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? DisplayName { get; init; }

    /// <summary><c>displayName2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? DisplayName2 { get; init; }

    /// <summary><c>type</c>, one of Inventory, Service, Non-Inventory.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Type { get; init; }

    /// <summary><c>itemCategoryId</c>.</summary>
    public Guid? ItemCategoryId { get; init; }

    /// <summary><c>itemCategoryCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? ItemCategoryCode { get; init; }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get; init; }

    /// <summary><c>gtin</c>, at most 14 characters.</summary>
    [StringLength(14)]
    public string? Gtin { get; init; }

    /// <summary><c>inventory</c>.</summary>
    public decimal? Inventory { get; init; }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary><c>priceIncludesTax</c>.</summary>
    public bool? PriceIncludesTax { get; init; }

    /// <summary><c>unitCost</c>.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary><c>taxGroupId</c>.</summary>
    public Guid? TaxGroupId { get; init; }

    /// <summary><c>taxGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? TaxGroupCode { get; init; }

    /// <summary><c>baseUnitOfMeasureId</c>.</summary>
    public Guid? BaseUnitOfMeasureId { get; init; }

    /// <summary><c>baseUnitOfMeasureCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? BaseUnitOfMeasureCode { get; init; }

    /// <summary><c>generalProductPostingGroupId</c>.</summary>
    public Guid? GeneralProductPostingGroupId { get; init; }

    /// <summary><c>generalProductPostingGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? GeneralProductPostingGroupCode { get; init; }

    /// <summary><c>inventoryPostingGroupId</c>.</summary>
    public Guid? InventoryPostingGroupId { get; init; }

    /// <summary><c>inventoryPostingGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? InventoryPostingGroupCode { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary><c>itemCategory</c>: only when expanded.</summary>
    public ItemCategory? ItemCategory { get; init; }

    /// <summary><c>inventoryPostingGroup</c>: only when expanded.</summary>
    public InventoryPostingGroup? InventoryPostingGroup { get; init; }

    /// <summary><c>generalProductPostingGroup</c>: only when expanded.</summary>
    public GeneralProductPostingGroup? GeneralProductPostingGroup { get; init; }

    /// <summary><c>unitOfMeasure</c>: only when expanded.</summary>
    public UnitOfMeasure? UnitOfMeasure { get; init; }

    /// <summary><c>picture</c>: only when expanded.</summary>
    public Picture? Picture { get; init; }

    /// <summary><c>defaultDimensions</c>: only when expanded.</summary>
    public IReadOnlyList<DefaultDimension>? DefaultDimensions { get; init; }

    /// <summary><c>itemVariants</c>: only when expanded.</summary>
    public IReadOnlyList<ItemVariant>? ItemVariants { get; init; }

    /// <summary><c>documentAttachments</c>: only when expanded.</summary>
    public IReadOnlyList<DocumentAttachment>? DocumentAttachments { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
