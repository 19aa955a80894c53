using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class ItemRules(CompanyBooks books) : PageRules(books, "items")
{
    private readonly NumberSeries _series = new("I", 1000);

    protected override void Validate(Draft draft, Field field, object value)
    {
        switch (field.Name)
        {
            case "number":
                RefuseManualNumber(draft, _series);
                break;
            case "inventory" when draft.Before is null && !draft.ByUser:
                throw ApiFault.Dialog("Inventory cannot be changed during on insert.");
            case "unitPrice" when (decimal)value < 0:
                throw ApiFault.TestField($"Unit Price must not be negative. The value {value} is not allowed in Item: No.={draft.Text("number")}.");
            case "gtin" when !((string)value).All(char.IsAsciiDigit):
                throw ApiFault.TestField($"GTIN must contain digits only. The value {value} is not allowed in Item: No.={draft.Text("number")}.");
            case "baseUnitOfMeasureId" or "baseUnitOfMeasureCode":
                SetUnit(draft, field, value);
                return;
            case "itemCategoryId" or "itemCategoryCode":
                Relations.SetPair(draft, field, value, Books["itemCategories"], ("itemCategoryId", "itemCategoryCode"), "Item Category");
                return;
            case "generalProductPostingGroupId" or "generalProductPostingGroupCode":
                Relations.SetPair(draft, field, value, Books["generalProductPostingGroups"], ("generalProductPostingGroupId", "generalProductPostingGroupCode"), "General Product Posting Group");
                return;
            case "inventoryPostingGroupId" or "inventoryPostingGroupCode":
                Relations.SetPair(draft, field, value, Books["inventoryPostingGroups"], ("inventoryPostingGroupId", "inventoryPostingGroupCode"), "Inventory Posting Group");
                return;
            case "taxGroupId" or "taxGroupCode":
                Relations.SetPair(draft, field, value, Books["taxGroups"], ("taxGroupId", "taxGroupCode"), "Tax Group");
                return;
        }

        base.Validate(draft, field, value);
    }

    protected override void BeforeInsert(Draft draft)
    {
        GiveNumber(draft, _series);
        if (draft.ByUser || Books.Options.AppliesTemplates)
        {
            ApplyTemplate(draft);
        }
    }

    protected override void BeforeDelete(Row row)
    {
        if (Books.Sales.All.Any(documents => documents.LineTable.Where("itemId", row.Id).Any()))
        {
            throw ApiFault.Dialog($"You cannot delete Item {row.KeyText} because there is at least one outstanding document or ledger entry that includes it.");
        }
    }

    private void SetUnit(Draft draft, Field field, object value)
    {
        // An international standard code is taken for the unit it belongs to.
        if (value is string { Length: > 0 } code && Books["unitsOfMeasure"].FindByKey(code) is null)
        {
            value = Books["unitsOfMeasure"].Rows.FirstOrDefault(row => row.Text("internationalStandardCode") == code)?.KeyText ?? value;
        }

        Relations.SetPair(draft, field, value, Books["unitsOfMeasure"], ("baseUnitOfMeasureId", "baseUnitOfMeasureCode"), "Unit of Measure");
    }

    private void ApplyTemplate(Draft draft)
    {
        SetGroupUnlessGiven(draft, "generalProductPostingGroup", Books["generalProductPostingGroups"]);
        if (draft.Text("type") == "Inventory")
        {
            SetGroupUnlessGiven(draft, "inventoryPostingGroup", Books["inventoryPostingGroups"]);
        }

        if (!draft.Given.Contains("taxPostingGroup"))
        {
            draft["taxPostingGroup"] = Books.Options.TaxPercents.Keys.First();
        }

        if (draft.Text("baseUnitOfMeasureCode").Length == 0 && Books["unitsOfMeasure"].Rows.FirstOrDefault() is { } unit)
        {
            draft["baseUnitOfMeasureId"] = unit.Id;
            draft["baseUnitOfMeasureCode"] = unit.KeyText;
        }
    }

    private static void SetGroupUnlessGiven(Draft draft, string name, Table groups)
    {
        if (!draft.Given.Contains(name + "Code") && !draft.Given.Contains(name + "Id") && groups.Rows.FirstOrDefault() is { } group)
        {
            draft[name + "Id"] = group.Id;
            draft[name + "Code"] = group.KeyText;
        }
    }
}
