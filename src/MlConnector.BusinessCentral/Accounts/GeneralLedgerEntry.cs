using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A general ledger entry, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record GeneralLedgerEntry
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>entryNumber</c>.</summary>
    public int? EntryNumber { get; set; }

    /// <summary><c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get; set; }

    /// <summary><c>documentNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DocumentNumber { get; set; }

    /// <summary><c>documentType</c>, one of blank, Payment, Invoice, Credit Memo, Finance Charge Memo, Reminder, Refund.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? DocumentType { get; set; }

    /// <summary><c>accountId</c>.</summary>
    public Guid? AccountId { get; set; }

    /// <summary><c>accountNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? AccountNumber { get; set; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; set; }

    /// <summary><c>debitAmount</c>.</summary>
    public decimal? DebitAmount { get; set; }

    /// <summary><c>creditAmount</c>.</summary>
    public decimal? CreditAmount { get; set; }

    /// <summary><c>additionalCurrencyDebitAmount</c>.</summary>
    public decimal? AdditionalCurrencyDebitAmount { get; set; }

    /// <summary><c>additionalCurrencyCreditAmount</c>.</summary>
    public decimal? AdditionalCurrencyCreditAmount { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>account</c>: only when expanded.</summary>
    public Account? Account { get; set; }

    /// <summary><c>attachments</c>: only when expanded.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; set; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
