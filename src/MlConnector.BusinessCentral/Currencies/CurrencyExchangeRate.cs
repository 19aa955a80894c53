using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>An exchange rate, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CurrencyExchangeRate
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>currencyCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? CurrencyCode { get; set; }

    /// <summary><c>startingDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? StartingDate { get; set; }

    /// <summary><c>exchangeRateAmount</c>.</summary>
    public decimal? ExchangeRateAmount { get; set; }

    /// <summary><c>relationalCurrencyCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? RelationalCurrencyCode { get; set; }

    /// <summary><c>relationalExchangeRateAmount</c>.</summary>
    public decimal? RelationalExchangeRateAmount { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
