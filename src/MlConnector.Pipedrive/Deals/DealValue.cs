using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The value of a deal that is known to have no lines. Pipedrive computes the value of other deals, and overwrites or refuses what is sent.</summary>
public sealed class DealValue : IWritableJson
{
    private DealValue(decimal amount) => Amount = amount;

    /// <summary>The amount, in the currency of the deal.</summary>
    public decimal Amount { get; }

    /// <summary>The value of a deal that is about to be created; it has no lines yet.</summary>
    /// <param name="amount">The amount, in the currency of the deal.</param>
    public static DealValue OfNewDeal(decimal amount) => new(amount);

    /// <summary>The value of a deal that was read.</summary>
    /// <param name="deal">The deal, read with <c>products_count</c> among <see cref="RecordQuery.IncludeFields"/>.</param>
    /// <param name="amount">The amount, in the currency of the deal.</param>
    /// <exception cref="ArgumentException">The deal has lines, or it is not known whether it has.</exception>
    public static DealValue Of(Deal deal, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(deal);
        return deal.ProductsCount switch
        {
            0 => new DealValue(amount),
            null => throw new ArgumentException($"Whether deal {deal.Id} has lines is not known; read it with products_count among the included fields.", nameof(deal)),
            var lines => throw new ArgumentException($"Deal {deal.Id} has {lines} lines; Pipedrive computes its value from them.", nameof(deal)),
        };
    }

    void IWritableJson.WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(Amount);
}
