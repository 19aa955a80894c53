using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A general ledger entry, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record GeneralLedgerEntry
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>entryNumber</c>.</summary>
    public int? EntryNumber { get; init; }

    /// <summary><c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get; init; }

    /// <summary><c>documentNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DocumentNumber { get; init; }

    /// <summary><c>documentType</c>, one of blank, Payment, Invoice, Credit Memo, Finance Charge Memo, Reminder, Refund.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? DocumentType { get; init; }

    /// <summary><c>accountId</c>.</summary>
    public Guid? AccountId { get; init; }

    /// <summary><c>accountNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? AccountNumber { get; init; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; init; }

    /// <summary><c>debitAmount</c>.</summary>
    public decimal? DebitAmount { get; init; }

    /// <summary><c>creditAmount</c>.</summary>
    public decimal? CreditAmount { get; init; }

    /// <summary><c>additionalCurrencyDebitAmount</c>.</summary>
    public decimal? AdditionalCurrencyDebitAmount { get; init; }

    /// <summary><c>additionalCurrencyCreditAmount</c>.</summary>
    public decimal? AdditionalCurrencyCreditAmount { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary><c>account</c>: only when expanded.</summary>
    public Account? Account { get; init; }

    /// <summary><c>attachments</c>: only when expanded.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
