"""The import wizard: what files bring is seen, understood and chosen before anything is taken."""
