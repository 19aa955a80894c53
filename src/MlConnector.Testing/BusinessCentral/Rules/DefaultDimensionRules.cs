using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

internal sealed class DefaultDimensionRules(CompanyBooks books) : PageRules(books, "defaultDimensions")
{
    protected override void Validate(Draft draft, Field field, object value)
    {
        base.Validate(draft, field, value);
        if (field.Name == "dimensionId")
        {
            draft["dimensionCode"] = (Books["dimensions"].Find((Guid)value)
                ?? throw ApiFault.Dialog("The \"dimensionId\" does not match to a Dimension.")).Text("code");
        }
        else if (field.Name == "dimensionValueId")
        {
            draft["dimensionValueCode"] = (Guid)value == Guid.Empty ? "" : (Books["dimensionValues"].Find((Guid)value)
                ?? throw ApiFault.Dialog("The \"dimensionValueId\" does not match to a Dimension Value.")).Text("code");
        }
    }

    protected override void BeforeInsert(Draft draft)
    {
        if (draft.Reference("parentId") == Guid.Empty || !HasParent(draft))
        {
            throw ApiFault.Dialog("You must get to the parent first to get to the default dimensions.");
        }

        Check(draft);
    }

    protected override void BeforeModify(Draft draft) => Check(draft);

    protected override void AfterInsert(Row row) => TouchParent(row);

    protected override void AfterModify(Row before, Row after) => TouchParent(after);

    protected override void AfterDelete(Row row) => TouchParent(row);

    // The values of the two global dimensions are fields of the record itself, which the API does not show.
    private void TouchParent(Row row)
    {
        if (row.Reference("dimensionId") is var dimension && (Books.Dimensions.Global(1)?.Id == dimension || Books.Dimensions.Global(2)?.Id == dimension)
            && Books[row.Text("parentType") == "Item" ? "items" : "customers"] is var parents && parents.Find(row.Reference("parentId")) is { } parent)
        {
            parents.Touch(parent);
        }
    }

    private bool HasParent(Draft draft) => draft.Text("parentType") switch
    {
        "Customer" => Books["customers"].Find(draft.Reference("parentId")) is not null,
        "Item" => Books["items"].Find(draft.Reference("parentId")) is not null,
        _ => false,
    };

    private void Check(Draft draft)
    {
        if (draft.Reference("dimensionId") == Guid.Empty)
        {
            throw ApiFault.MustHaveValue("Dimension Code", "Default Dimension", $"No.={draft.Reference("parentId")}");
        }

        if (Books["dimensionValues"].Find(draft.Reference("dimensionValueId")) is { } value && value.Reference("dimensionId") != draft.Reference("dimensionId"))
        {
            throw ApiFault.Relation("Dimension Value Code", "Default Dimension", value.Text("code"), "Dimension Value");
        }

        if (Table.Where("parentId", draft.Reference("parentId")).Any(row => row.Id != draft.Id && row["dimensionId"].Equals(draft["dimensionId"])))
        {
            throw ApiFault.Taken("Default Dimension", $"Dimension Code='{draft.Text("dimensionCode")}'");
        }
    }
}
