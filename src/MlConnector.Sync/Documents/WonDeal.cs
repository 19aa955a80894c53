using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlConnector.Sync.Documents;

/// <summary>A deal with its lines, as read.</summary>
internal sealed record WonDeal
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public int? PipelineId { get; init; }

    public long? OrganizationId { get; init; }

    /// <summary>The person, who is the buyer of a deal without organization.</summary>
    public long? PersonId { get; init; }

    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    public DateTimeOffset? WonAt { get; init; }

    /// <summary>The text now in the custom field that receives the document number.</summary>
    public string? WrittenBack { get; init; }

    public IReadOnlyList<WonDealLine> Lines { get; init; } = [];

    /// <summary>Identifies what is sold to whom: the same key with another hash is another promise.</summary>
    public string ContentHash()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{OrganizationId}|{Currency}");
        if (OrganizationId is null && PersonId is { } buyer)
        {
            text.Append(CultureInfo.InvariantCulture, $"|person {buyer}");
        }

        foreach (var line in Lines.Where(line => line.IsEnabled))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{line.ProductId}|{line.Name}|{line.Quantity:G29}|{line.ItemPrice:G29}|{line.Discount:G29}|{line.DiscountIsPercent}|{line.Tax:G29}|{line.TaxIsIncluded}");
            if (line.VariationId is { } variation)
            {
                text.Append(CultureInfo.InvariantCulture, $"|variation {variation}");
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
