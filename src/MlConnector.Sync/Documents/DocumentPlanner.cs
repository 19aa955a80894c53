using System.Globalization;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Documents;

/// <summary>Turns a won deal into the document it asks for, or names what is missing. Pure: everything it needs is handed in.</summary>
internal static class DocumentPlanner
{
    public static Preflight Plan(WonDeal deal, DocumentParties parties, DealFlowOptions settings, string key)
    {
        if (OutOfScope(deal, settings) is { } outside)
        {
            return new Preflight.OutOfScope(outside);
        }

        var lines = deal.Lines.Where(line => line.IsEnabled).ToList();
        if (CustomerProblem(deal, parties) is { } customer)
        {
            return customer;
        }

        if (LineProblem(deal, lines, parties, settings) is { } problem)
        {
            return problem;
        }

        if (parties.CurrencyProblem is { } currency)
        {
            return new Preflight.Missing(currency);
        }

        return VariantProblem(lines, parties) ?? new Preflight.Ready(new DocumentPlan
        {
            Kind = settings.Document,
            Key = key,
            CustomerId = parties.Customer!.Id,
            CustomerNumber = parties.Customer.Number ?? "",
            Currency = parties.Currency,
            Date = DateOnly.FromDateTime(deal.WonAt!.Value.UtcDateTime),
            Lines = [.. lines.Select(line => Line(line, parties))],
            Total = lines.Sum(line => line.NetAt(parties.Precision)),
        });
    }

    private static string? OutOfScope(WonDeal deal, DealFlowOptions settings)
    {
        if (deal.Status != "won" || deal.WonAt is null)
        {
            return $"The deal is {deal.Status}, not won.";
        }

        if (settings.Pipelines.Count > 0 && !settings.Pipelines.Contains(deal.PipelineId ?? 0))
        {
            return string.Create(CultureInfo.InvariantCulture, $"Pipeline {deal.PipelineId} is not among Flows:Deals:Pipelines.");
        }

        return settings.WonSince is { } since && DateOnly.FromDateTime(deal.WonAt.Value.UtcDateTime) < since
            ? string.Create(CultureInfo.InvariantCulture, $"The deal was won before Flows:Deals:WonSince ({since:yyyy-MM-dd}).")
            : null;
    }

    private static Preflight.Missing? CustomerProblem(WonDeal deal, DocumentParties parties)
    {
        if (parties.Customer is { } customer)
        {
            return customer.Blocked is { } blocked ? new Preflight.Missing($"Customer {customer.Number} is blocked ({blocked}) in Business Central.") : null;
        }

        return (deal.OrganizationId, parties.Consumer) switch
        {
            ({ } organization, _) => new Preflight.Missing(
                string.Create(CultureInfo.InvariantCulture, $"Organization {organization} has no customer yet."), WorkKey.OfPipedrive(SyncFlow.Organizations, organization)),
            (null, { } person) when !parties.HasContact => new Preflight.Missing(
                string.Create(CultureInfo.InvariantCulture, $"Person {person} has no customer yet."), WorkKey.OfPipedrive(SyncFlow.Persons, person)),
            (null, { } person) => new Preflight.Missing(string.Create(
                CultureInfo.InvariantCulture, $"The contact of person {person} is not the contact of a customer of type Person. Make it one in Business Central, or set an organization in Pipedrive.")),
            _ => new Preflight.Missing("The deal has no organization, so there is no customer to sell to. Set one in Pipedrive."),
        };
    }

    private static Preflight.Missing? LineProblem(WonDeal deal, List<WonDealLine> lines, DocumentParties parties, DealFlowOptions settings)
    {
        if (lines.Count == 0)
        {
            return new Preflight.Missing("The deal has no products, so the document would have no lines. Add products in Pipedrive.");
        }

        foreach (var line in lines)
        {
            if (AmountProblem(line, parties.Precision) is { } amount)
            {
                return new Preflight.Missing(amount);
            }

            if (line.VariationId is { } variation && LinkedItem(line, parties) is null)
            {
                return new Preflight.Missing(
                    string.Create(CultureInfo.InvariantCulture, $"Line '{line.Name}' sells variation {variation} of a product that has no item in Business Central; a default item does not stand in for variations."),
                    line.ProductId is { } product ? WorkKey.OfPipedrive(SyncFlow.Products, product) : null);
            }

            if (ItemOf(line, parties) is null)
            {
                return settings.MissingItem == MissingItemPolicy.DefaultItem
                    ? new Preflight.Missing($"Line '{line.Name}' has no item and the default item '{settings.DefaultItem}' does not exist.")
                    : new Preflight.Missing($"Line '{line.Name}' has no item in Business Central.", line.ProductId is { } id ? WorkKey.OfPipedrive(SyncFlow.Products, id) : null);
            }
        }

        return ValueProblem(deal, lines, settings, parties.Precision);
    }

    /// <summary>A variation is sold as the variant that it is, or not at all: the item alone and the default item would be the wrong article.</summary>
    private static Preflight? VariantProblem(List<WonDealLine> lines, DocumentParties parties)
    {
        foreach (var line in lines.Where(line => line.VariationId is not null))
        {
            if (parties.Variants is null)
            {
                return new Preflight.VariantsUnread();
            }

            if (VariantOf(line, parties) is VariantAnswer.Unclear unclear)
            {
                return new Preflight.Missing($"Line '{line.Name}' sells {unclear.Reason}");
            }
        }

        return null;
    }

    private static string? AmountProblem(WonDealLine line, decimal precision) => line switch
    {
        { Unclear: { } member } => $"Line '{line.Name}' came from Pipedrive without a '{member}' that can be understood, so its sum is not known. Save the line again.",
        { QuantityKept: <= 0 } => string.Create(CultureInfo.InvariantCulture, $"Line '{line.Name}' has quantity {line.Quantity}; a sales line needs more than 0."),
        _ when (line with { Quantity = line.QuantityKept }).NetAt(precision) != line.NetAt(precision) => string.Create(
            CultureInfo.InvariantCulture, $"Line '{line.Name}' has quantity {line.Quantity}; with the five decimals that Business Central keeps its sum would be another one. Round it in Pipedrive."),
        _ => null,
    };

    /// <summary>
    /// A deal value that the lines do not explain comes from a deal discount or instalments; such a document would be wrong by that amount. Rounding
    /// explains at most half the smallest amount of the currency for each line.
    /// </summary>
    private static Preflight.Missing? ValueProblem(WonDeal deal, List<WonDealLine> lines, DealFlowOptions settings, decimal precision)
    {
        var net = lines.Sum(line => line.NetAt(precision));
        var gross = lines.Sum(line => WonDealLine.Rounded(line.NetAt(precision) * (1 + (line.Tax / 100m)), precision));
        var tolerance = Math.Max(settings.TotalsTolerance, precision / 2 * lines.Count);
        var explained = deal.Value is not { } value || Math.Abs(value - net) <= tolerance || Math.Abs(value - gross) <= tolerance;
        return explained
            ? null
            : new Preflight.Missing(string.Create(
                CultureInfo.InvariantCulture,
                $"The deal's value {deal.Value} differs from its lines ({net} without tax, {gross} with tax). Deal discounts and instalments are not taken over; put the discount on the lines."));
    }

    private static DocumentPlanLine Line(WonDealLine line, DocumentParties parties)
    {
        var unitPrice = Math.Round(line.ItemPrice / (line.TaxIsIncluded ? 1 + (line.Tax / 100m) : 1m), 5, MidpointRounding.AwayFromZero);
        var (percent, amount) = Discount(line, unitPrice, parties.Precision);
        var variant = VariantOf(line, parties) as VariantAnswer.Found;
        return new DocumentPlanLine
        {
            ItemId = ItemOf(line, parties)!.Value,
            VariantId = variant?.Id,
            Description = Description(line, variant),
            Quantity = line.QuantityKept,
            UnitPrice = unitPrice,
            DiscountPercent = percent,
            DiscountAmount = amount,
        };
    }

    /// <summary>
    /// Business Central rounds the discount, Pipedrive the sum, so a percentage can differ by a cent. It is sent only where both agree;
    /// otherwise the amount is sent that makes the sums equal.
    /// </summary>
    private static (decimal? Percent, decimal? Amount) Discount(WonDealLine line, decimal unitPrice, decimal precision)
    {
        if (line.Discount == 0)
        {
            return (null, null);
        }

        var gross = WonDealLine.Rounded(line.QuantityKept * unitPrice, precision);
        var amount = gross - line.NetAt(precision);
        var agrees = line.DiscountIsPercent && WonDealLine.Rounded(gross * line.Discount / 100m, precision) == amount;
        return agrees ? (line.Discount, null) : (null, amount);
    }

    /// <summary>Pipedrive's line has the name of the product alone, by which nobody could tell two variations apart.</summary>
    private static string Description(WonDealLine line, VariantAnswer.Found? variant) =>
        variant is null || line.Name.Contains(variant.Name, StringComparison.OrdinalIgnoreCase) ? line.Name : $"{line.Name}, {variant.Name}";

    private static VariantAnswer? VariantOf(WonDealLine line, DocumentParties parties) => line.Variation is { } variation ? parties.Variants?[variation] : null;

    private static Guid? ItemOf(WonDealLine line, DocumentParties parties) => LinkedItem(line, parties) ?? parties.DefaultItem;

    private static Guid? LinkedItem(WonDealLine line, DocumentParties parties) =>
        line.ProductId is { } product ? parties.Items.GetValueOrDefault(product)?.Id : null;
}
